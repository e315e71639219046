using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Help;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Help;

public sealed class HelpPageTests : TrailTestContext
{
    [Theory]
    [InlineData(DistanceUnit.Mile, "A first one may be 8 and 3. Over months runners reach 30 to 40 miles over two days.", "kilometer")]
    [InlineData(DistanceUnit.Kilometre, "A first one may be 13 and 5. Over months runners reach 50 to 65 kilometers over two days.", "mile")]
    public void Examples_are_whole_numbers_of_the_runners_own_unit(DistanceUnit unit, string words, string otherUnit)
    {
        var page = Render<HelpPage>(p => p.AddCascadingValue(new Viewer(Me.Id, Me.Preferences with { Unit = unit }, Me.Today)));

        Assert.Contains(words, page.Find("#back-to-back").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("#back-to-back, #lights, #rpe, #words"), section => Assert.DoesNotContain(otherUnit, section.TextContent, StringComparison.OrdinalIgnoreCase));
    }
}
