using System.Collections.Immutable;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Pages.Sources;

/// <summary>The sources of one kind.</summary>
public sealed record SourceGroup(SourceKind Kind, ImmutableArray<SourceUse> Sources)
{
    /// <summary>The id of the group's heading.</summary>
    public string HeadingId => $"kind--{Kind.Word()}";

    /// <summary>Whether sources of this kind may stand behind a statement.</summary>
    public bool CanSupport => Sources.All(s => s.Source.CanSupport);
}
