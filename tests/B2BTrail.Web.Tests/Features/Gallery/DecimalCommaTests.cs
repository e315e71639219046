using System.Globalization;
using System.Text.RegularExpressions;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace B2BTrail.Web.Tests.Features.Gallery;

/// <summary>A culture that writes a comma where English has a point changes what people read, and nothing that a browser reads.</summary>
public sealed partial class DecimalCommaTests : TrailTestContext
{
    [Fact]
    public void Words_have_the_comma_and_drawings_and_styles_do_not()
    {
        Services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development });
        new RunnerCulture(Preferences.Default, new Language("de", CultureInfo.GetCultureInfo("de-DE"))).SetCurrent();

        var markup = Render<B2BTrail.Web.Features.Gallery.Gallery>().Markup;

        Assert.Matches(WithComma(), markup);
        Assert.NotEmpty(Drawn().Matches(markup));
        Assert.DoesNotContain(Drawn().Matches(markup).Select(match => match.Value), Comma().IsMatch);
    }

    [GeneratedRegex(@">[^<]*\d,\d[^<]*<")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"\s(?:style|d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|viewBox|points|transform)=""[^""]*""")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\d,\d")]
    private static partial Regex Comma();
}
