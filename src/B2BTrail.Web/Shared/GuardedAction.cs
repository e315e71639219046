using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Shared;

/// <summary>
/// What a runner asks of a page, one thing at a time: while it is done its buttons rest, and a store that does not answer becomes a
/// sentence instead of the end of the page. Bugs still reach the error boundary.
/// </summary>
internal sealed class GuardedAction
{
    /// <summary>Whether something is being done.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Does it, unless something else is being done.</summary>
    /// <param name="work">What is asked.</param>
    /// <param name="kept">A sentence that says what still stands where it fails.</param>
    /// <returns>Why it was not done; null where it was.</returns>
    public async Task<string?> RunAsync(Func<Task> work, string kept = ActionText.NothingChanged)
    {
        if (IsBusy)
        {
            return null;
        }

        IsBusy = true;
        try
        {
            await work();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ActionText.ChangedElsewhere;
        }
        catch (Exception error) when (Loading.IsOutage(error))
        {
            return Loading.NotSaved(error, kept);
        }
        finally
        {
            IsBusy = false;
        }
    }
}
