using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

public sealed class AwayDaysTests : TrailTestContext
{
    private static readonly DateOnly Today = new(2027, 3, 10);

    private (DateOnly From, DateOnly To)? _marked;

    [Theory]
    [InlineData("9/3/2027", null)]
    [InlineData("10/3/2027", "2027-03-10")]
    public async Task Days_that_are_over_need_no_time_off_and_the_field_says_where_to_start(string typed, string? from)
    {
        var form = Render<AwayDays>(p => p.Add(c => c.From, Today).Add(c => c.Until, Today.AddDays(60)).Add(c => c.OnMark, days => _marked = days));
        await form.InvokeAsync(() => form.Find("input[name=away-from]").ChangeAsync(typed));
        await form.InvokeAsync(() => form.Find("input[name=away-to]").ChangeAsync("14/3/2027"));
        await form.InvokeAsync(() => form.Find("form").SubmitAsync());

        Assert.Equal(from, _marked?.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(from is null, form.Markup.Contains("Start on Wed 10 Mar or later.", StringComparison.Ordinal));
    }
}
