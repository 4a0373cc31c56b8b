using System.Collections.Immutable;
using BackDimples.Content.Review;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Pages that changed on one day for one reason.</summary>
/// <param name="Size">How many of which kind, in words.</param>
public sealed record ChangeBatch(ChangeKind Kind, string Note, string Size, ImmutableArray<PageLink> Pages);
