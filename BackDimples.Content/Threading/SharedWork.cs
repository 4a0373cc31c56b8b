namespace BackDimples.Content.Threading;

/// <summary>Shares work out over the processors, where there is enough of it.</summary>
internal static class SharedWork
{
    /// <summary>Below this number of pages or files it takes longer to call other threads, which may be busy, than to do the work.</summary>
    public const int Few = 32;

    /// <summary>Calls <paramref name="work"/> for each number below <paramref name="count"/>.</summary>
    public static void For(int count, Action<int> work) => For(count, work, count < Few);

    /// <summary>Calls <paramref name="work"/> for each number below <paramref name="count"/>, one after the other when it is small.</summary>
    public static void For(int count, Action<int> work, bool isSmall)
    {
        if (!isSmall)
        {
            Parallel.For(0, count, work);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            work(i);
        }
    }
}
