using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Embed;

/// <summary>
/// Estimates how high the card of an answer stands, so that a frame can be given its height before anything is drawn.
/// It need not be right: in a frame that is too low the answer ends earlier, and in one that is too high there is some white.
/// </summary>
internal static class CardHeight
{
    // All in pixels, after embed.css. The widths of a character are those of wide fonts (DejaVu), on average.
    private const int Frame = 2 * (20 + 1);
    private const int SidePadding = 2 * (24 + 1);
    private const int AnswerMark = 3 + 16;
    private const int Gap = 12;
    private const double SmallLine = 14 * 1.45;

    // A long notice cannot give way as the answer does: it fits where letters are a seventh wider and a quarter of the room is lost.
    private const double Reserve = 1.15 / 0.75;

    private static readonly Face Question = new(CharacterWidth: 12.5, LineHeight: 20 * 1.2);
    private static readonly Face Answer = new(CharacterWidth: 9.8, LineHeight: 17 * 1.5);
    private static readonly Face Small = new(CharacterWidth: 8, SmallLine);

    public static int Of(SiteSnapshot site, FaqEntry faq, int width)
    {
        var room = width - SidePadding;
        var always = Frame + Question.HeightOf(faq.Question.Value, room) + Gap + Gap + Gap + 1 + Small.HeightOf(Foot(site, faq), room);
        always += faq.Evidence is null ? 0 : Gap + SmallLine;
        always += CardView.NoticeOf(site.Library, faq) is { } notice ? Gap + Small.HeightOf(notice, room) : 0;
        var height = Math.Max(always + Answer.HeightOf(faq.Answer.Value, room - AnswerMark), (always + Answer.LineHeight) * Reserve);
        return (int)Math.Ceiling(height);
    }

    private static string Foot(SiteSnapshot site, FaqEntry faq) =>
        $"Last reviewed: {Wording.Day(faq.Review.Reviewed)} (the next review is overdue)  10 sources  Read on at {site.Library.Site.Name}";

    private sealed record Face(double CharacterWidth, double LineHeight)
    {
        // A line ends at a word, so it is short of its width by half of one on average, and never by less than nothing.
        private const int HalfAWord = 3;

        public double HeightOf(string text, int width) =>
            Math.Ceiling(text.Length / Math.Max(1, (width / CharacterWidth) - HalfAWord)) * LineHeight;
    }
}
