namespace BackDimples.Benchmarks.SideBySide;

/// <summary>nginx with the same page as a static file, compressed beforehand.</summary>
internal static class Nginx
{
    public static async Task<ServerProcess> StartAsync(string name, SavedPage page, string folder, int port, bool accessLog, bool allHeaders = false)
    {
        var root = Path.Combine(folder, $"nginx-{port}");
        Directory.CreateDirectory(Path.Combine(root, "site"));
        Directory.CreateDirectory(Path.Combine(root, "tmp"));
        await File.WriteAllBytesAsync(Path.Combine(root, "site", "page.html"), page.Html);
        await File.WriteAllBytesAsync(Path.Combine(root, "site", "page.html.gz"), page.Gzip);
        // nginx makes these itself, or for its own file.
        var headers = page.Headers.Where(h => allHeaders && h.Key is not ("Content-Type" or "Content-Encoding" or "ETag" or "Last-Modified" or "Server"))
            .Select(h => $"add_header {h.Key} '{h.Value.Replace("'", "\\'", StringComparison.Ordinal)}';");
        var configuration = Path.Combine(root, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            user {{Environment.UserName}};
            daemon off;
            worker_processes auto;
            pid {{root}}/nginx.pid;
            error_log {{root}}/error.log;
            events { worker_connections 1024; }
            http {
              types { text/html html; }
              access_log {{(accessLog ? $"{root}/access.log" : "off")}};
              client_body_temp_path {{root}}/tmp; proxy_temp_path {{root}}/tmp; fastcgi_temp_path {{root}}/tmp;
              uwsgi_temp_path {{root}}/tmp; scgi_temp_path {{root}}/tmp;
              sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
              gzip_static on;
              server { listen 127.0.0.1:{{port}}; root {{root}}/site; {{string.Join(' ', headers)}} }
            }
            """);
        return await ServerProcess.StartAsync(name, "nginx", ["-c", configuration, "-p", root], new Uri($"http://127.0.0.1:{port}/page.html"));
    }
}
