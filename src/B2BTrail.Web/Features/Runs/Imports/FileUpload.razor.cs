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
        UploadState.Refused? refused = (files, bytes) switch
        {
            (0, _) => new("There are no files in this.", "Choose other files.", CanBeSentAgain: false),
            ( > UploadReceiver.MaxFiles, _) => new($"These are {ImportText.Number(files)} files.", $"Upload at most {ImportText.Number(UploadReceiver.MaxFiles)} at once: some of them, or all as one zip.", CanBeSentAgain: false),
            (_, > UploadReceiver.MaxBytes) => new($"This is too much at once: {ImportText.Size(bytes)}.", "Upload at most 2 GiB at once: some of the files now, the rest afterwards.", CanBeSentAgain: false),
            _ => null,
        };
        Show(refused ?? (UploadState)new UploadState.Sending(files, 0, bytes));
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
        ? new UploadState.Refused("The server refused the files.", "Nothing was saved. Reload the page and upload them again.", CanBeSentAgain: false)
        : new UploadState.Refused(title, detail, CanBeSentAgain: true));

    /// <summary>The connection broke before the files were across.</summary>
    [JSInvokable]
    public void Broken() => Show(new UploadState.Refused("The upload failed.", "Nothing was saved.", CanBeSentAgain: true));

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
        Show(new UploadState.Ready("Upload canceled. Nothing was saved."));
    }

    private Task AgainAsync() => CallAsync("again");

    private async Task CallAsync(string function)
    {
        if (_upload is not null)
        {
            await _upload.InvokeVoidAsync(function);
        }
    }

    private void Show(UploadState state)
    {
        _state = state;
        StateHasChanged();
    }
}
