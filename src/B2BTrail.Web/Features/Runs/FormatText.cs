using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The formats that are read, as they are listed in a sentence.</summary>
internal static class FormatText
{
    /// <summary>"FIT, GPX or TCX".</summary>
    public static string Or => UnitText.Or(FileFormats.Names);

    /// <summary>The same of those that may be packed, in an archive or with gzip.</summary>
    public static string PackedOr => UnitText.Or(FileFormats.PackedNames);

    /// <summary>"FIT, GPX and TCX", as far as they may be packed.</summary>
    public static string PackedAnd => UnitText.And(FileFormats.PackedNames);
}
