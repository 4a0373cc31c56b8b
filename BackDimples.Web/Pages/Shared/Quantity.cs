namespace BackDimples.Web.Pages.Shared;

/// <summary>Puts a number before a word.</summary>
public static class Quantity
{
    /// <summary>"1 answer", "8 answers".</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>"8 answers, 2 articles", without those of which there are none.</summary>
    public static string Of(int answers, int articles) => (answers, articles) switch
    {
        (_, 0) => Of(answers, "answer"),
        (0, _) => Of(articles, "article"),
        _ => $"{Of(answers, "answer")}, {Of(articles, "article")}",
    };
}
