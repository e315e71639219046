namespace B2BTrail.Web.Shared;

/// <summary>What is said when something was asked for and did not work, and the offer to take back what did.</summary>
internal static class ActionText
{
    public const string Undo = "Undo";

    public const string NothingChanged = "Nothing was changed.";

    public const string ChangedElsewhere = "This was changed or removed elsewhere, and nothing of yours was done. Reload the page.";

    /// <param name="kept">A sentence that says where what was typed is.</param>
    public static string NotSaved(string kept) => $"Could not save. {kept} Try again.";

    /// <inheritdoc cref="NotSaved"/>
    public static string DiskFull(string kept) => $"Could not save: the server’s disk is full. {kept} Free some space, then try again.";
}
