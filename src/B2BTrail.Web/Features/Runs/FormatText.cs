using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The formats that are read, as they are listed in a sentence.</summary>
internal static class FormatText
{
    /// <summary>"FIT, GPX and TCX".</summary>
    public static string And => Listed("and");

    /// <summary>"FIT, GPX or TCX".</summary>
    public static string Or => Listed("or");

    private static string Listed(string last) => $"{string.Join(", ", FileFormats.Names.SkipLast(1))} {last} {FileFormats.Names[^1]}";
}
