using System.Globalization;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Addresses of imports and of the files that they brought.</summary>
public static class ImportUrls
{
    /// <summary>Where files are uploaded.</summary>
    public const string Page = "/runs/import";

    /// <summary>Where the page sends them.</summary>
    public const string Files = "/runs/import/files";

    /// <summary>What became of an import.</summary>
    public static string Of(ImportId id) => $"{Page}/{id.Value}";

    /// <summary>Some of its files: those of a <see cref="FileChoice"/>, a page of them.</summary>
    public static string Of(ImportId id, string show, int page = 1) => (show, page) switch
    {
        ("", 1) => Of(id),
        ("", _) => string.Create(CultureInfo.InvariantCulture, $"{Of(id)}?page={page}"),
        (_, 1) => $"{Of(id)}?show={show}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Of(id)}?show={show}&page={page}"),
    };

    /// <summary>What was uploaded, byte for byte.</summary>
    public static string Upload(ImportId id, int number) => $"{Page}/{id.Value}/uploads/{number}";
}
