using System.Collections.Immutable;
using BackDimples.Content.Review;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Pages that changed on one day for one reason.</summary>
public sealed record ChangeBatch(ChangeKind Kind, string Note, ImmutableArray<PageLink> Pages);
