using B2BTrail.Data.Deleted;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Shared;

/// <summary>Says what was done and offers to take it back, instead of asking beforehand.</summary>
internal static class Undo
{
    private const int SecondsOffered = 12;

    /// <summary>Shows the offer for a while. An offer that ends with its page is removed with the answer.</summary>
    public static Snackbar? Offer(ISnackbar snackbar, string done, Func<Task> takeBack) =>
        snackbar.Add(done, Severity.Normal, options => Configure(options, snackbar, takeBack));

    /// <summary>Says what was deleted and offers to restore it; afterwards it is found among the deleted items.</summary>
    /// <param name="snackbar">Where it is said.</param>
    /// <param name="item">The deleted item; restored elsewhere, its offer is withdrawn.</param>
    /// <param name="done">What was deleted.</param>
    /// <param name="restore">Restores it.</param>
    /// <param name="restored">What follows where it is back.</param>
    public static Snackbar? OfferRestore(ISnackbar snackbar, DeletedItemId item, string done, Func<Task<RestoreOutcome>> restore, Func<Task> restored) =>
        snackbar.Add(Linked(done), Severity.Normal, options => Configure(options, snackbar, async () =>
        {
            if (await restore() is var outcome && outcome is RestoreOutcome.Restored)
            {
                await restored();
            }
            else
            {
                snackbar.Add(RestoreText.Of(outcome), Severity.Warning);
            }
        }), KeyOf(item));

    /// <summary>Removes the offer to restore an item that was restored, or deleted for good, elsewhere.</summary>
    public static void Withdraw(ISnackbar snackbar, DeletedItemId item) => snackbar.RemoveByKey(KeyOf(item));

    private static string KeyOf(DeletedItemId item) => item.Value.ToString();

    private static RenderFragment Linked(string done) => builder =>
    {
        builder.AddContent(0, $"{done} ");
        builder.OpenComponent<DeletedItemsLink>(1);
        builder.CloseComponent();
    };

    private static void Configure(SnackbarOptions options, ISnackbar snackbar, Func<Task> takeBack)
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
    }
}
