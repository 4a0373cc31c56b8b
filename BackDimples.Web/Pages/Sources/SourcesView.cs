using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Sources;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages.Sources;

/// <summary>What the list of sources shows: a line each, folded by kind. What is known of a source stands on its own page.</summary>
public sealed record SourcesView(ImmutableArray<SourcesView.Group> Groups)
{
    public static SourcesView Of(ContentLibrary library) => new(
    [
        .. library.Sources.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => new Group(
            $"kind--{g.Key.Word()}",
            SourceWords.Heading(g.Key),
            g.All(s => s.CanSupport),
            [.. g.Select(s => Entry.Of(library, s))])),
    ]);

    /// <summary>The sources of one kind.</summary>
    /// <param name="Id">The id of the heading; no source's key can have two hyphens in a row.</param>
    /// <param name="CanSupport">Whether sources of this kind may stand behind a statement.</param>
    public sealed record Group(string Id, string Heading, bool CanSupport, ImmutableArray<Entry> Sources);

    /// <summary>One source in a line.</summary>
    /// <param name="By">"Mehes 1987", or empty.</param>
    /// <param name="Facts">How it was read, and on how many pages it is named.</param>
    public sealed record Entry(string Key, string Path, string Title, string? Language, string By, string Facts)
    {
        public static Entry Of(ContentLibrary library, Source source) => new(
            source.Key,
            source.Path,
            source.Title,
            source.Language,
            SourceWords.Brief(source),
            $"{SourceWords.Reading(source.Reading)}, named on {Quantity.Of(library.CitedBy(source.Key).Length, "page")}");
    }
}
