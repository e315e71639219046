using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Shared;

public sealed class TermTests : TrailTestContext
{
    [Theory]
    [InlineData(Word.Rpe, "RPE 4–5", "RPE")]
    [InlineData(Word.BackToBack, "Back-to-backs", "Back-to-backs")]
    [InlineData(Word.Taper, null, "taper")]
    public void A_word_is_a_button_in_its_text_that_opens_what_it_means(Word word, string? text, string pressed)
    {
        var term = Render<Term>(p => p.Add(t => t.Word, word).Add(t => t.Text, text));

        var button = term.Find("button[type=button]");
        Assert.Equal(pressed, button.TextContent);
        var card = term.Find($"#{button.GetAttribute("popovertarget")}");
        Assert.True(card.HasAttribute("popover"));
        Assert.Equal(WordText.Meaning(word), card.TextContent);
        Assert.Equal((text ?? pressed) + card.TextContent, string.Concat(term.Nodes.Select(node => node.TextContent)).Trim());
    }

    [Fact]
    public void A_text_without_the_word_stays_as_it_is()
    {
        var term = Render<Term>(p => p.Add(t => t.Word, Word.Rpe).Add(t => t.Text, "by feel"));

        Assert.Empty(term.FindAll("button"));
        Assert.Equal("by feel", term.Markup.Trim());
    }

    [Fact]
    public void Every_word_has_a_name_and_a_meaning() => Assert.All(
        Enum.GetValues<Word>(), word => Assert.True(WordText.Name(word).Length > 0 && WordText.Meaning(word).EndsWith('.')));
}
