using MudBlazor;

namespace B2BTrail.Web.Shared;

/// <summary>Says what was done and offers to take it back, instead of asking beforehand.</summary>
internal static class Undo
{
    private const int SecondsOffered = 12;

    /// <summary>Shows the offer for a while. An offer that ends with its page is removed with the answer.</summary>
    public static Snackbar? Offer(ISnackbar snackbar, string done, Func<Task> takeBack) =>
        snackbar.Add(done, Severity.Normal, options =>
        {
            options.Action = ActionText.Undo;
            options.HideIcon = true;
            options.VisibleStateDuration = SecondsOffered * 1000;
            options.RequireInteraction = false;
            options.ShowCloseIcon = true;
            // Two runs of one day are deleted in the same words; each is its own to take back.
            options.DuplicatesBehavior = SnackbarDuplicatesBehavior.Allow;
            options.OnClick = async _ =>
            {
                if (await new GuardedAction().RunAsync(takeBack) is { } trouble)
                {
                    snackbar.Add(trouble, Severity.Warning);
                }
            };
        });
}
