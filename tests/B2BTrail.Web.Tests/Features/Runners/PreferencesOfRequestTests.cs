using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runners;

public sealed class PreferencesOfRequestTests
{
    [Fact]
    public async Task Each_runner_gets_pages_in_their_own_theme_and_order_of_dates()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();
        var today = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("dddd, MMMM d", CultureInfo.InvariantCulture);
        Assert.DoesNotContain(today, await browser.GetStringAsync("/"), StringComparison.Ordinal);

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RunnerSettingsService>().ChangeAsync(
                await app.RunnerAsync(TrailApp.OwnerEmail), Preferences.Default with { DateOrder = DateOrder.MonthFirst, Theme = Theme.Dark });
        }

        var page = await browser.GetStringAsync("/");
        Assert.Contains(today, page, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", page, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"system\"", await app.Visitor().GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
    }
    [Theory]
    [InlineData(DateOrder.DayFirst, @"From \d+ \p{L}+ on, your runs get shorter")]
    [InlineData(DateOrder.MonthFirst, @"From \p{L}+ \d+ on, your runs get shorter")]
    public async Task Sentences_of_the_API_have_the_order_of_dates_of_the_screen(DateOrder order, string sentence)
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RunnerSettingsService>().ChangeAsync(
                await app.RunnerAsync(TrailApp.OwnerEmail), Preferences.Default with { DateOrder = order });
        }

        var answer = await program.Post("/api/v1/blocks/preview", Sample.Block());

        Assert.Matches(sentence, answer.Body);
    }
}
