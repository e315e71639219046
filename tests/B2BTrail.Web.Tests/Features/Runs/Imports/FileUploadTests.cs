using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class FileUploadTests : ImportTestContext
{
    private readonly BunitJSModuleInterop _browser;

    public FileUploadTests()
    {
        _browser = JSInterop.SetupModule("./js/upload.js");
        _browser.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void The_browser_is_told_where_to_send_and_with_which_token()
    {
        Render<FileUpload>();

        var told = Assert.Single(_browser.Invocations, i => i.Identifier == "attach").Arguments;
        Assert.Equal([ImportUrls.Files, UploadReceiver.PartName, "RequestVerificationToken", Token], told.Skip(2));
    }

    [Fact]
    public void Files_are_chosen_with_a_labelled_field() =>
        Assert.Equal("Choose files", Render<FileUpload>().Find("label:has(input[type=file][multiple])").TextContent.Trim());

    [Theory]
    [InlineData(0, 0, "There are no files in this.")]
    [InlineData(10_001, 10, "These are 10,001 files.")]
    [InlineData(2, 2_200_000_000, "This is too much at once: 2.2 GB.")]
    public async Task What_cannot_be_taken_is_said_before_it_is_sent(int files, long bytes, string words)
    {
        var upload = Render<FileUpload>();

        Assert.False(await upload.InvokeAsync(() => upload.Instance.Begin(files, bytes)));

        Assert.Equal(words, upload.Find("[role=alert] b").TextContent);
        Assert.NotEmpty(upload.FindAll("input[type=file]"));
    }

    [Fact]
    public async Task What_is_on_its_way_shows_how_far_and_can_be_cancelled()
    {
        var upload = Render<FileUpload>();

        Assert.True(await upload.InvokeAsync(() => upload.Instance.Begin(3, 2_000_000)));
        await upload.InvokeAsync(() => upload.Instance.Sent(3, 500_000, 2_000_000));

        var bar = upload.Find("[role=progressbar]");
        Assert.Equal(("25", "500 KB of 2.0 MB"), (bar.GetAttribute("aria-valuenow"), bar.GetAttribute("aria-valuetext")));
        Assert.Equal("Uploading 3 files", upload.Find("[role=status]").TextContent);
        await upload.InvokeAsync(() => upload.Find("button").ClickAsync());
        Assert.Single(_browser.Invocations, i => i.Identifier == "cancel");
        Assert.Equal("Upload canceled. Nothing was saved.", upload.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_refusal_is_shown_as_the_server_words_it()
    {
        var upload = Render<FileUpload>();

        await upload.InvokeAsync(() => upload.Instance.Refused("There is no room for these files.", "Nothing was saved."));

        Assert.Equal("There is no room for these files. Nothing was saved.", AccessibleName.Of(upload.Find("[role=alert] p")));
    }

    [Fact]
    public async Task An_answer_that_is_no_answer_still_has_words()
    {
        var upload = Render<FileUpload>();

        await upload.InvokeAsync(() => upload.Instance.Refused(null, null));

        Assert.Contains("Reload the page", upload.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(upload.FindAll("button"));
    }

    [Fact]
    public async Task What_broke_off_is_sent_again_at_a_click()
    {
        var upload = Render<FileUpload>();
        await upload.InvokeAsync(upload.Instance.Broken);

        await upload.InvokeAsync(() => upload.Find("[role=alert] button").ClickAsync());

        Assert.Single(_browser.Invocations, i => i.Identifier == "again");
    }

    [Fact]
    public async Task What_was_taken_leads_to_what_becomes_of_it()
    {
        var upload = Render<FileUpload>();

        await upload.InvokeAsync(() => upload.Instance.Taken("/runs/import/7"));

        Assert.EndsWith("/runs/import/7", Get<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_page_lets_go_without_stopping_what_is_on_its_way()
    {
        var upload = Render<FileUpload>();
        await upload.InvokeAsync(() => upload.Instance.DisposeAsync().AsTask());

        Assert.Single(_browser.Invocations, i => i.Identifier == "detach");
        Assert.DoesNotContain(_browser.Invocations, i => i.Identifier == "cancel");
    }
}
