using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runners;

public sealed class TokenSettingsTests : TrailTestContext
{
    private const string Password = "seven wet miles uphill";

    public override async Task InitializeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<PasswordCheck>().AddSingleton<AccessTokens>();
        Services.AddIdentityCore<RunnerAccount>().AddEntityFrameworkStores<TrailDb>();
        await OpenStoreAsync();
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<RunnerAccount>>();
        var account = (await users.FindByIdAsync(Me.Id.Value.ToString()))!;
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, Password);
        Assert.True((await users.UpdateAsync(account)).Succeeded);
    }

    [Fact]
    public async Task With_the_password_a_token_is_created_that_can_read_for_a_year()
    {
        var page = Open();
        Assert.True(Choice(page, "Read only").HasAttribute("checked"));
        Assert.True(Choice(page, "1 year").HasAttribute("checked"));
        Assert.Contains("Expires on 20 Mar 2028.", page.Markup, StringComparison.Ordinal);

        await FillAsync(page, "watch", Password);

        await page.WaitForAssertionAsync(() => Assert.StartsWith("b2b_", page.Find("code.secret").TextContent, StringComparison.Ordinal));
        Assert.Equal(page.Find("code.secret").Id, page.Find(".copy").GetAttribute("data-source"));
        var token = Assert.Single(await Get<AccessTokens>().ListAsync(Me.Id));
        Assert.Equal(("watch", TokenScope.Read, Clock.GetUtcNow().UtcDateTime.AddYears(1)), (token.Name, token.Scope, token.ExpiresUtc));
        Assert.Equal(["", ""], page.FindAll("input[name=token-name], input[name=token-password]").Select(input => input.GetAttribute("value") ?? ""));
        Assert.Contains("Read only", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_can_be_seen_while_it_is_typed_and_is_hidden_again_once_it_was_used()
    {
        var page = Open();
        Assert.Equal("password", page.Find("input[name=token-password]").GetAttribute("type"));

        await page.InvokeAsync(() => page.Find("input[name=show-password]").ChangeAsync(true));
        Assert.Equal("text", page.Find("input[name=token-password]").GetAttribute("type"));

        await FillAsync(page, "watch", Password);
        await page.WaitForAssertionAsync(() => Assert.Equal("password", page.Find("input[name=token-password]").GetAttribute("type")));
    }

    [Fact]
    public async Task What_is_chosen_is_created()
    {
        var page = Open();
        await page.InvokeAsync(() => Choice(page, "Read and change").ChangeAsync(true));
        await page.InvokeAsync(() => Choice(page, "30 days").ChangeAsync(true));

        await FillAsync(page, "scales", Password);

        await page.WaitForElementAsync("code.secret");
        var token = Assert.Single(await Get<AccessTokens>().ListAsync(Me.Id));
        Assert.Equal((TokenScope.Write, Clock.GetUtcNow().UtcDateTime.AddDays(30)), (token.Scope, token.ExpiresUtc));
    }

    [Fact]
    public async Task A_wrong_password_is_told_at_its_field_and_creates_nothing()
    {
        var page = Open();

        await FillAsync(page, "watch", "not it");

        await page.WaitForAssertionAsync(() => Assert.Equal("Wrong current password.", page.Find("#token-password-error").TextContent.Trim()));
        Assert.Empty(page.FindAll("#token-name-error"));
        Assert.Empty(page.FindAll("code.secret"));
        Assert.Equal("watch", page.Find("input[name=token-name]").GetAttribute("value"));
        Assert.Empty(await Get<AccessTokens>().ListAsync(Me.Id));
    }

    [Fact]
    public async Task A_missing_name_is_told_at_its_field()
    {
        var page = Open();

        await FillAsync(page, " ", Password);

        await page.WaitForAssertionAsync(() => Assert.Equal("Give the token a name of 1 to 100 characters.", page.Find("#token-name-error").TextContent.Trim()));
        Assert.Empty(await Get<AccessTokens>().ListAsync(Me.Id));
    }

    [Fact]
    public async Task One_that_has_expired_is_listed_as_such_until_it_is_ended()
    {
        await Get<AccessTokens>().IssueAsync(Me.Id, new AccessTokenRequest("old", TokenScope.Write, TokenLifetime.ThirtyDays));
        Clock.Advance(TimeSpan.FromDays(30));
        var page = Open();
        Assert.Contains("Expired 19 Apr 2027.", (await page.WaitForElementAsync("tbody")).TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("button[aria-label='Revoke token old']").ClickAsync(new()));

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("table")));
        Assert.Empty(await Get<AccessTokens>().ListAsync(Me.Id));
    }

    private static AngleSharp.Dom.IElement Choice(IRenderedComponent<TokenSettings> page, string text) =>
        page.FindAll("label").Single(label => label.TextContent.Trim() == text).QuerySelector("input")!;

    private static async Task FillAsync(IRenderedComponent<TokenSettings> page, string name, string password)
    {
        await page.InvokeAsync(() => page.Find("input[name=token-name]").InputAsync(name));
        await page.InvokeAsync(() => page.Find("input[name=token-password]").InputAsync(password));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
    }

    private IRenderedComponent<TokenSettings> Open() => Render<TokenSettings>(parameters => parameters
        .Add(settings => settings.Runner, Me.Id)
        .Add(settings => settings.Zone, Me.Preferences.Zone));
}
