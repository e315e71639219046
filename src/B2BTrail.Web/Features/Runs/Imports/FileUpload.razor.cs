using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>
/// Uploads files. They leave the browser in a request of their own (js/upload.js), which goes on while the circuit is away; this
/// component only shows how far it is.
/// </summary>
public sealed partial class FileUpload : IAsyncDisposable
{
    private UploadState _state = new UploadState.Ready();
    private ElementReference _root;
    private IJSObjectReference? _upload;
    private DotNetObjectReference<FileUpload>? _self;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private AntiforgeryStateProvider Antiforgery { get; set; } = null!;

    [Inject]
    private IOptions<AntiforgeryOptions> Options { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The browser asks whether it may send these; what cannot be taken is said before anything is on its way.</summary>
    [JSInvokable]
    public bool Begin(int files, long bytes)
    {
        (string Title, string Detail)? refused = (files, bytes) switch
        {
            (0, _) => UploadText.NoFiles,
            ( > UploadReceiver.MaxFiles, _) => UploadText.TooManyChosen(files),
            (_, > UploadReceiver.MaxBytes) => UploadText.TooLargeChosen(bytes),
            _ => null,
        };
        Show(refused is { } words ? Refusal(words, canBeSentAgain: false) : new UploadState.Sending(files, 0, bytes));
        return refused is null;
    }

    /// <summary>So much has left the browser.</summary>
    [JSInvokable]
    public void Sent(int files, long sent, long total) => Show(new UploadState.Sending(files, sent, total));

    /// <summary>The server has the files; its answer says where to see what becomes of them.</summary>
    [JSInvokable]
    public void Taken(string address) => Navigation.NavigateTo(address);

    /// <summary>The server did not take them, and said why in its problem+json; nothing where the answer was something else.</summary>
    [JSInvokable]
    public void Refused(string? title, string? detail) => Show(title is null
        ? Refusal(UploadText.Refused, canBeSentAgain: false)
        : new UploadState.Refused(title, detail, CanBeSentAgain: true));

    /// <summary>The connection broke before the files were across.</summary>
    [JSInvokable]
    public void Broken() => Show(Refusal(UploadText.Failed, canBeSentAgain: true));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_upload is not null)
            {
                await _upload.InvokeVoidAsync("detach");
                await _upload.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and what it was sending with it.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _upload = await Js.InvokeAsync<IJSObjectReference?>("import", "./js/upload.js");
            if (_upload is not null)
            {
                _self = DotNetObjectReference.Create(this);
                await _upload.InvokeVoidAsync(
                    "attach", _root, _self, ImportUrls.Files, UploadReceiver.PartName, Options.Value.HeaderName, Antiforgery.GetAntiforgeryToken()?.Value);
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }

    private async Task CancelAsync()
    {
        await CallAsync("cancel");
        Show(new UploadState.Ready(UploadText.Canceled));
    }

    private Task AgainAsync() => CallAsync("again");

    private async Task CallAsync(string function)
    {
        if (_upload is not null)
        {
            await _upload.InvokeVoidAsync(function);
        }
    }

    private static UploadState.Refused Refusal((string Title, string Detail) words, bool canBeSentAgain) => new(words.Title, words.Detail, canBeSentAgain);

    private void Show(UploadState state)
    {
        _state = state;
        StateHasChanged();
    }
}
