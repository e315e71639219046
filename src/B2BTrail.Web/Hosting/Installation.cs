using System.Text.Json;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.FileProviders;

namespace B2BTrail.Web.Hosting;

/// <summary>The folder that the program lies in, with its settings and assets: the same wherever the program is started from.</summary>
internal static class Installation
{
    /// <summary>The exit code of a program whose assets are missing.</summary>
    public const int IncompleteExit = 72;

    /// <summary>Takes the program's own folder as the content root, unless the command line names another, as tests do.</summary>
    public static WebApplicationOptions OptionsFrom(string[] args) => new()
    {
        Args = args,
        ContentRootPath = new ConfigurationBuilder().AddCommandLine(args).Build()[WebHostDefaults.ContentRootKey] ?? AppContext.BaseDirectory,
    };

    /// <summary>Serves the files that pages load.</summary>
    /// <exception cref="StartRefusedException">One of them is missing, empty or cannot be read: pages would come without styles and dead.</exception>
    public static void MapAssets(this WebApplication app)
    {
        var manifest = $"{app.Environment.ApplicationName}.staticwebassets.endpoints.json";
        IReadOnlyList<StaticAssetDescriptor> assets;
        try
        {
            app.MapStaticAssets().AllowAnonymous();
            assets = [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()];
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or IOException or UnauthorizedAccessException)
        {
            throw Incomplete(manifest);
        }

        if (assets.Count == 0)
            throw Incomplete(manifest);

        var files = app.Environment.WebRootFileProvider;
        if (assets.Select(asset => asset.AssetPath).Distinct().FirstOrDefault(path => !HasBytes(files.GetFileInfo(path))) is { } missing)
            throw Incomplete(Path.Combine("wwwroot", missing));
    }

    private static bool HasBytes(IFileInfo file)
    {
        try
        {
            using var bytes = file.CreateReadStream();
            return bytes.ReadByte() >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static StartRefusedException Incomplete(string file) => new(
        $"{Path.Combine(AppContext.BaseDirectory, file)} is missing, empty or cannot be read. Copy the whole published folder there again, including wwwroot, and make it readable for the user that runs B2BTrail.",
        IncompleteExit);
}
