namespace BackDimples.Content.Parsing;

/// <summary>Why a file that is there could not be read.</summary>
public enum ContentFileFault
{
    /// <summary>The operating system refused.</summary>
    Unreadable,

    /// <summary>It is a symbolic link to a place outside the content folder, or to nothing.</summary>
    LinkLeavesFolder,

    /// <summary>It is larger than <see cref="ContentTree.MaxFileBytes"/>.</summary>
    TooLarge,
}
