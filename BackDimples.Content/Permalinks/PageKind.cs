namespace BackDimples.Content.Permalinks;

/// <summary>The kinds of pages that authors write one file each for.</summary>
public enum PageKind
{
    Faq,
    Article,
}
