namespace BackDimples.Content.Search;

/// <summary>When a page that lacks some of the words may still be shown: pure rules.</summary>
internal static class Relaxation
{
    /// <summary>A term that this share of the pages names is what the site is about.</summary>
    public const float TopicShare = 0.5f;

    /// <summary>
    /// Whether a page answers a query of which it lacks words. A question is about this site when it names its subject,
    /// or when most of what it says is on one page; a foreign question does neither, and finds nothing.
    /// </summary>
    /// <param name="coverage">The share, by weight, of the query's words that the page has.</param>
    /// <param name="found">How many of the query's words the page has.</param>
    /// <param name="asked">How many words were looked for.</param>
    /// <param name="topic">Whether one of the found words is what the site is about.</param>
    /// <param name="topicByName">Whether it was named as such, and not through a synonym.</param>
    public static bool Allows(float coverage, int found, int asked, bool topic, bool topicByName) =>
        found == asked
        || (topicByName && coverage >= 0.12f)
        || (topic && found >= 2 && coverage >= 0.22f)
        || (found >= 2 && coverage >= 0.5f)
        || (found >= 4 && coverage >= 0.4f);

    /// <summary>Where words are missing, pages are shown down to this share of the best score.</summary>
    public const float Near = 0.35f;
}
