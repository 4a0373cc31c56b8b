namespace BackDimples.Content.Search.Ranking;

/// <summary>When a page that lacks some of the words may still be shown: pure rules.</summary>
internal static class MinimumShouldMatch
{
    /// <summary>A term that this share of the pages names is what the site is about.</summary>
    public const float TopicShare = 0.5f;

    /// <summary>
    /// Whether a page answers a query of which it lacks words. A question is about this site when it names its subject,
    /// when most of what it says is on one page, or when nearly all of its words are known here; a foreign question does neither, and finds nothing.
    /// </summary>
    /// <param name="coverage">The share, by weight, of the query's words that the page has.</param>
    /// <param name="found">How many of the query's words the page has, guesses at slips not counted.</param>
    /// <param name="asked">How many words were looked for.</param>
    /// <param name="topic">Whether one of the found words is what the site is about.</param>
    /// <param name="topicByName">Whether it was named as such, and not through a synonym.</param>
    /// <param name="foreign">How many words of the query are on no page at all.</param>
    public static bool Allows(float coverage, int found, int asked, bool topic, bool topicByName, int foreign) =>
        found == asked
        || (foreign * 4 <= asked && coverage >= 0.3f)
        || (topicByName && coverage >= 0.12f)
        || (topic && found >= 2 && coverage >= 0.22f)
        || (found >= 2 && coverage + ((float)found / asked) >= 1)
        || (found >= 4 && coverage >= 0.4f);

    /// <summary>Where words are missing, pages are shown down to this share of the best score.</summary>
    public const float Near = 0.35f;
}
