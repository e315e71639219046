using System.Net;
using System.Text.RegularExpressions;
using B2BTrail.Data;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed partial class SetupCodeTests
{
    [Fact]
    public async Task From_the_machine_itself_the_first_account_needs_no_code()
    {
        await using var app = new TrailApp();
        var visitor = app.Visitor();

        Assert.DoesNotContain("Setup code", await visitor.GetStringAsync("/account/create"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await CreateAsync(visitor, null)).StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.8", "http://192.168.1.20:5210", null, null)]
    [InlineData("10.0.0.8", "http://localhost", null, null)]
    [InlineData("127.0.0.1", "http://192.168.1.20:5210", null, null)]
    [InlineData("127.0.0.1", "http://localhost", "X-Forwarded-For", "127.0.0.1")]
    [InlineData("127.0.0.1", "http://localhost", "X-Forwarded-Proto", "http")]
    [InlineData("127.0.0.1", "http://localhost", "Forwarded", "for=127.0.0.1")]
    [InlineData("127.0.0.1", "http://localhost", "Via", "1.1 proxy")]
    [InlineData("127.0.0.1", "http://localhost", "X-Real-IP", "127.0.0.1")]
    [InlineData("127.0.0.1", "http://localhost", "Origin", "https://trail.example")]
    public async Task From_elsewhere_or_through_a_proxy_it_does(string from, string site, string? header, string? value)
    {
        await using var app = new TrailApp();
        var visitor = Visitor(app, from, site);
        if (header is not null)
            visitor.DefaultRequestHeaders.Add(header, value);

        Assert.Contains("Setup code", await visitor.GetStringAsync("/account/create"), StringComparison.Ordinal);
        foreach (var wrong in new[] { null, "", "  ", "-", "AAAA-AAAA", CodeOf(app)[..^1], CodeOf(app) + "C" })
            Assert.Contains("Wrong setup code", await (await CreateAsync(visitor, wrong)).ProblemAsync(), StringComparison.Ordinal);
        Assert.False(await AnyAsync(app));

        Assert.Equal(HttpStatusCode.Found, (await CreateAsync(visitor, CodeOf(app))).StatusCode);
        Assert.True(await AnyAsync(app));
    }

    [Theory]
    [InlineData("Hosting:RequireHttps", "true", "https://localhost")]
    [InlineData("Hosting:TrustedProxies:0", "10.1.1.1", "http://localhost")]
    public async Task Where_a_proxy_is_expected_nobody_is_taken_for_the_machine_itself(string setting, string value, string site)
    {
        await using var app = new TrailApp().With(setting, value);

        Assert.Contains("Wrong setup code", await (await CreateAsync(Visitor(app, "127.0.0.1", site), null)).ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_is_trusted_speaks_for_the_visitor_behind_it()
    {
        await using var app = new TrailApp().With("Hosting:TrustedProxies:0", "127.0.0.1");
        var visitor = Visitor(app, "127.0.0.1", "http://localhost");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        Assert.Contains("Wrong setup code", await (await CreateAsync(visitor, null)).ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_password_does_not_use_the_code_up_and_an_account_does()
    {
        await using var app = new TrailApp().With("Accounts:OpenRegistration", "false");
        var visitor = Visitor(app, "10.0.0.8", "http://192.168.1.20");
        var code = CodeOf(app);

        Assert.Contains("too easy", await (await CreateAsync(visitor, code, password: "trail2027")).ProblemAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await CreateAsync(visitor, code)).StatusCode);
        var another = Visitor(app, "10.0.0.9", "http://192.168.1.20");

        Assert.DoesNotContain("<form", await another.GetStringAsync("/account/create"), StringComparison.Ordinal);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.Single(await db.Users.ToListAsync());
    }

    [Fact]
    public async Task It_may_be_typed_small_and_with_or_without_its_hyphen()
    {
        await using var app = new TrailApp();
        var code = app.Services.GetRequiredService<SetupCode>();

        Assert.Matches(Shape(), code.Current);
        Assert.True(code.IsRight(code.Current.ToLowerInvariant()));
        Assert.True(code.IsRight(code.Current.Replace("-", "", StringComparison.Ordinal)));
        Assert.True(code.IsRight($" {code.Current.Replace("-", " – ", StringComparison.Ordinal)}\t"));
    }

    [Fact]
    public async Task Many_wrong_ones_bring_a_new_code()
    {
        await using var app = new TrailApp();
        var code = app.Services.GetRequiredService<SetupCode>();
        var before = code.Current;

        for (var n = 1; n < SetupCode.MostWrong; n++)
            Assert.False(code.IsRight("CCCC-CCCC"));
        Assert.True(code.IsRight(before));
        Assert.False(code.IsRight("CCCC-CCCC"));

        Assert.NotEqual(before, code.Current);
        Assert.False(code.IsRight(before));
    }

    [Fact]
    public async Task Each_start_has_a_code_of_its_own_and_no_log_has_it()
    {
        await using var app = new TrailApp();
        await using var other = new TrailApp();
        var visitor = Visitor(app, "10.0.0.8", "http://192.168.1.20");
        await CreateAsync(visitor, "CCCC-CCCC");
        await CreateAsync(visitor, CodeOf(app));

        Assert.NotEqual(CodeOf(app), CodeOf(other));
        var log = await app.LogsAsync();
        Assert.Contains("A wrong setup code was entered", log, StringComparison.Ordinal);
        Assert.Contains("The setup code was entered", log, StringComparison.Ordinal);
        Assert.DoesNotContain(CodeOf(app), log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("CCCC-CCCC", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_account_of_an_open_installation_needs_none()
    {
        await using var app = new TrailApp().With("Accounts:OpenRegistration", "true");
        await app.OwnerAsync();

        Assert.Equal(HttpStatusCode.Found, (await CreateAsync(Visitor(app, "10.0.0.8", "http://192.168.1.20"), null)).StatusCode);
    }

    private static HttpClient Visitor(TrailApp app, string from, string site)
    {
        var visitor = app.Visitor();
        visitor.BaseAddress = new Uri(site);
        visitor.DefaultRequestHeaders.Add(VisitorAtThisMachine.Header, from);
        return visitor;
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient visitor, string? code, string password = TrailApp.Password)
    {
        var fields = new Dictionary<string, string> { ["Form.Email"] = "somebody@example.org", ["Form.Password"] = password };
        if (code is not null)
            fields["Form.Code"] = code;
        return visitor.SendFormAsync("/account/create", "create", fields);
    }

    private static string CodeOf(TrailApp app) => app.Services.GetRequiredService<SetupCode>().Current;

    private static async Task<bool> AnyAsync(TrailApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await db.Users.AnyAsync();
    }

    [GeneratedRegex("^[CDFHJKMNPQRTWXY3479]{4}-[CDFHJKMNPQRTWXY3479]{4}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
