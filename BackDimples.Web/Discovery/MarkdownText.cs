using System.Text;

namespace BackDimples.Web.Discovery;

/// <summary>Plain text as Markdown.</summary>
public static class MarkdownText
{
    /// <summary>Escapes what Markdown would read as markup inside a line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static string Link(string label, string url) => $"[{Escape(label)}]({url})";
}
