using B2BTrail.Data.Setup;

namespace B2BTrail.Web.Shared;

/// <summary>Loads what a page shows and turns a store that does not answer into a state that the page can show.</summary>
internal static class Loading
{
    /// <summary>The loaded value, or that loading failed or was ended. Bugs still reach the error boundary.</summary>
    public static async Task<(T? Value, bool Failed)> TryAsync<T>(Func<Task<T>> load)
        where T : class
    {
        try
        {
            return (await load(), false);
        }
        catch (Exception error) when (IsOutage(error) || error is OperationCanceledException)
        {
            return (null, true);
        }
    }

    /// <summary>Tells why something was not saved, and what to do.</summary>
    /// <param name="error">An outage.</param>
    /// <param name="kept">A sentence that says where what was typed is.</param>
    public static string NotSaved(Exception error, string kept) => StoreFaults.IsDiskFull(error)
        ? ActionText.DiskFull(kept)
        : ActionText.NotSaved(kept);

    /// <summary>Whether the store did not answer, which may be over by the next try.</summary>
    public static bool IsOutage(Exception error) => StoreFaults.IsOutage(error);
}
