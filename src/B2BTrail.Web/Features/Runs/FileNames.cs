using System.Globalization;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Names of files as senders give them: to be shown, never to be used as paths.</summary>
internal static class FileNames
{
    /// <summary>A name fit to be shown and kept: no control or direction marks, and its end where it is too long.</summary>
    public static string Shown(string name)
    {
        var plain = new string([.. name.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)]).Trim();
        return plain switch
        {
            "" => "file",
            { Length: > Recording.MaxNameLength } => "…" + EndOf(plain),
            _ => plain,
        };
    }

    // Half of a character that takes two is nothing.
    private static string EndOf(string name)
    {
        var end = name[^(Recording.MaxNameLength - 1)..];
        return char.IsLowSurrogate(end[0]) ? end[1..] : end;
    }

    /// <summary>The last part of a name, for a download.</summary>
    public static string Last(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } last ? last : "file";
}
