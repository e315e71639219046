using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Shared;

public sealed class SectionErrorBoundaryTests : TrailTestContext
{
    [Fact]
    public async Task A_card_that_breaks_says_so_and_comes_back_when_it_can()
    {
        var section = Render<SectionErrorBoundary>(p => p.AddChildContent<Breakable>());

        await section.InvokeAsync(() => section.Find("button").ClickAsync());
        Assert.Contains("Everything you saved is safe", section.Find("[role=alert]").TextContent);

        await section.InvokeAsync(() => section.Find("[role=alert] button").ClickAsync());
        Assert.Equal("Break", section.Find("button").TextContent);
    }

    [Fact]
    public async Task Its_words_give_nothing_away()
    {
        var section = Render<SectionErrorBoundary>(p => p.AddChildContent<Breakable>());

        await section.InvokeAsync(() => section.Find("button").ClickAsync());

        Assert.DoesNotContain("secret", section.Markup);
    }

    private sealed class Breakable : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => throw new InvalidOperationException("secret")));
            builder.AddContent(2, "Break");
            builder.CloseElement();
        }
    }
}
