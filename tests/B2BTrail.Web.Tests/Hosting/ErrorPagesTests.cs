using System.Net;
using B2BTrail.Data;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class ErrorPagesTests
{
    [Fact]
    public async Task An_address_that_leads_nowhere_is_a_page_with_status_404()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var answer = await browser.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_so()
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().PostAsync("/account/create", new FormUrlEncodedContent(
            [new("_handler", "create"), new("Form.Email", "a@example.org"), new("Form.Password", TrailApp.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was changed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_program_gets_problem_json_for_an_unknown_address()
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();

        var answer = await program.GetAsync("/api/v1/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Inner_details_stay_inside_in_production()
    {
        await using var app = new TrailApp().In("Production");

        Assert.False(app.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.DetailedErrors);
    }
}
