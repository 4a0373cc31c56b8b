using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Tags;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Ways from a page to its subjects, or from one subject to the others.</summary>
/// <param name="HasMore">Whether a link to the list of all subjects follows.</param>
public sealed record SubjectLinks(string Label, ImmutableArray<Tag> Tags, bool HasMore)
{
    /// <summary>The subjects of a page.</summary>
    public static SubjectLinks Of(ContentLibrary library, ImmutableArray<Located<string>> tags) =>
        new("Subjects", [.. tags.Select(t => library.FindTag(t.Value)!)], HasMore: true);

    /// <summary>Every subject that has a page to show, but for one.</summary>
    public static SubjectLinks Others(ContentLibrary library, Tag tag) =>
        new("Other subjects", [.. InUse(library).Where(t => t != tag)], HasMore: false);

    /// <summary>The tags that some answer or article carries.</summary>
    public static IEnumerable<Tag> InUse(ContentLibrary library) =>
        library.Tags.Where(t => library.FaqsOf(t.Key).Length + library.ArticlesOf(t.Key).Length > 0);
}
