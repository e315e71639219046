using System.Security.Claims;
using B2BTrail.Web.Layout;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace B2BTrail.Web.Tests.Layout;

public sealed class MainLayoutTests : TrailTestContext
{
    public override async Task InitializeAsync()
    {
        var signedIn = this.AddAuthorization();
        signedIn.SetAuthorized("owner@example.org");
        signedIn.SetClaims(new Claim(ClaimTypes.NameIdentifier, Me.Id.Value.ToString()));
        await OpenStoreAsync();
    }

    [Fact]
    public async Task The_frame_has_one_main_place_a_named_navigation_and_a_way_past_it()
    {
        var layout = Layout();

        await layout.WaitForElementAsync("main p");
        Assert.Single(layout.FindAll("main"));
        Assert.Equal("Main", layout.Find("nav").GetAttribute("aria-label"));
        Assert.EndsWith("#" + layout.Find("main").Id, layout.Find("a.skip").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_opened_after_midnight_is_the_new_days()
    {
        var layout = Layout();
        await layout.WaitForAssertionAsync(() => Assert.Equal("2027-03-20", layout.Find("main p").TextContent));

        Clock.Advance(TimeSpan.FromDays(1));
        layout.Render(p => p.Add(l => l.Body, Page<Tomorrow>()));

        await layout.WaitForAssertionAsync(() => Assert.Equal("2027-03-21", layout.Find("main p").TextContent));
    }

    private static RenderFragment Page<T>()
        where T : IComponent => builder =>
        {
            builder.OpenComponent<T>(0);
            builder.CloseComponent();
        };

    private IRenderedComponent<MainLayout> Layout() => Render<MainLayout>(p => p.Add(l => l.Body, Page<Today>()));

    private class Today : ComponentBase
    {
        [CascadingParameter]
        private Viewer Me { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Me.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            builder.CloseElement();
        }
    }

    private sealed class Tomorrow : Today;
}
