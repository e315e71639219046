using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The formats that are read, as they are listed in a sentence.</summary>
internal static class FormatText
{
    /// <summary>"FIT, GPX and TCX".</summary>
    public static string And => UnitText.And(FileFormats.Names);

    /// <summary>"FIT, GPX or TCX".</summary>
    public static string Or => UnitText.Or(FileFormats.Names);
}
