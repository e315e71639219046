using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>
/// Another language finds the words of a component in the <c>…Text</c> class beside it, once they have moved there from the markup. A component that
/// is added here is told with every word that its markup still holds.
/// </summary>
public sealed class MarkupWordsTests
{
    public static TheoryData<Type> Moved => [typeof(ChartCursor), typeof(WeekLines), typeof(BrokenRuleList), typeof(DayDiff), typeof(Icon), typeof(Term)];

    [Theory]
    [MemberData(nameof(Moved))]
    public void A_component_whose_words_have_moved_keeps_none_in_its_markup(Type component) => Assert.Empty(Words(component));

    [Fact]
    public void Texts_and_labels_of_markup_are_found_and_nothing_else()
    {
        var words = Words(typeof(PainFields)).ToList();

        Assert.Contains("Where", words);
        Assert.Contains("Worst pain in your last run", words);
        Assert.Contains("Figures", Words(typeof(RunFacts)));
        Assert.DoesNotContain(words, text => text.Contains("btn", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(Type component) => MarkupWords.Of(component).Where(text => text.Count(char.IsLetter) > 1);
}
