using B2BTrail.Web.Units;

namespace B2BTrail.Web.Shared;

/// <summary>Says what came of restoring a deleted item.</summary>
internal static class RestoreText
{
    public const string DeletedItems = "Deleted items";

    public const string NothingRestored = "Nothing was restored.";

    /// <summary>What happened, in a sentence or two.</summary>
    public static string Of(RestoreOutcome outcome) => outcome switch
    {
        RestoreOutcome.Restored restored => string.Join(' ', Parts(restored)),
        RestoreOutcome.ThereAgain => "Not restored: it is there again. It stays in Deleted items.",
        _ => "Not restored: it is no longer in Deleted items.",
    };

    private static IEnumerable<string> Parts(RestoreOutcome.Restored restored)
    {
        yield return restored switch
        {
            { Count: 0, There: > 0 } or { Count: 0, Changed: > 0 } => NothingRestored,
            { Count: > 1 } => $"{Number(restored.Count)} restored.",
            _ => "Restored.",
        };
        if (restored.There > 0)
        {
            yield return restored.There == 1 ? "1 was there already." : $"{Number(restored.There)} were there already.";
        }

        if (restored.Changed > 0)
        {
            yield return restored.Changed == 1 ? "1 run stays as it is, because it was changed since." : $"{Number(restored.Changed)} runs stay as they are, because they were changed since.";
        }
    }

    private static string Number(int count) => count.ToString("N0", Language.Culture);
}
