using System.Collections.Concurrent;

namespace B2BTrail.Browser.Tests.Stories;

/// <summary>The program as others install it: published, and started from a folder that is not its own.</summary>
public sealed class PublishedStories(Stage stage, PublishedProgram program, ITestOutputHelper output) : Story(stage, output), IClassFixture<PublishedProgram>
{
    private const int Incomplete = 72;

    [BrowserFact]
    public async Task Published_and_started_from_elsewhere_it_has_its_styles_its_scripts_and_the_settings_beside_it()
    {
        await using var server = new Server { Installation = program.Folder };
        server.Settings.Remove("Accounts__OpenRegistration");
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "appsettings.json"), """{ "Accounts": { "OpenRegistration": true } }""");
        await server.StartAsync();
        var owner = await VisitorAsync(server);
        var assets = new ConcurrentDictionary<string, Task<byte[]>>();
        owner.Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType is "stylesheet" or "script")
                assets[new Uri(response.Url).AbsolutePath] = response.BodyAsync();
        };

        await owner.GoPlainAsync("/account/create");
        Assert.True(await AllStylesApplyAsync(owner));
        await owner.CreateAccountAsync(NewEmail());
        Assert.True(await AllStylesApplyAsync(owner));

        Assert.Contains(assets.Keys, path => path.Contains("/blazor.web.", StringComparison.Ordinal));
        Assert.Contains(assets.Keys, path => path.Contains("/MudBlazor.min.", StringComparison.Ordinal));
        Assert.Contains(assets.Keys, path => path.StartsWith("/B2BTrail.Web.", StringComparison.Ordinal) && path.EndsWith(".styles.css", StringComparison.Ordinal));
        foreach (var (path, bytes) in assets)
            Assert.True((await bytes).Length > 0, path);

        // Without the setting beside the program, the first account would have closed it.
        var second = await VisitorAsync(server);
        await second.GoPlainAsync("/account/create");
        await Expect(second.Field("Password")).ToBeVisibleAsync();
        // The server ends with the story; a page that is open, or still loads its icon, would complain.
        await second.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await second.Page.CloseAsync();
        await owner.Page.CloseAsync();
    }

    [Theory]
    [InlineData("wwwroot", true)]
    [InlineData("wwwroot", false)]
    [InlineData("wwwroot/css/account.css", true)]
    [InlineData("wwwroot/_framework/blazor.web.js", false)]
    [InlineData("B2BTrail.Web.staticwebassets.endpoints.json", true)]
    [InlineData("B2BTrail.Web.staticwebassets.endpoints.json", false)]
    public async Task An_installation_without_its_assets_refuses_to_start_and_says_what_to_do(string part, bool isEmptied)
    {
        await using var server = new Server { Installation = program.Folder };
        var path = Path.Combine(program.Folder, part);
        var isFolder = Directory.Exists(path);
        Directory.Move(path, path + ".aside");
        try
        {
            if (isEmptied && isFolder)
                Directory.CreateDirectory(path);
            else if (isEmptied)
                await File.WriteAllBytesAsync(path, []);

            Assert.Equal(Incomplete, await server.StartInVainAsync());
        }
        finally
        {
            if (isEmptied && isFolder)
                Directory.Delete(path);
            else if (isEmptied)
                File.Delete(path);
            Directory.Move(path + ".aside", path);
        }

        Assert.Contains(server.Lines, line => line.Contains(Path.GetFileName(part), StringComparison.Ordinal) && line.Contains("Copy the whole published folder there again", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(server.Folder, ".lock")), "It opened the store.");
    }

    private static Task<bool> AllStylesApplyAsync(Visitor visitor) => visitor.Page.EvaluateAsync<bool>(
        "() => document.styleSheets.length > 0 && [...document.styleSheets].every(sheet => sheet.cssRules.length > 0) && getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)'");
}
