using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;

namespace B2BTrail.Web.Hosting;

/// <summary>The headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    // Everything a page of ours never asks for; passkeys alone stay possible.
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static readonly ConcurrentDictionary<ImportMapDefinition, string> HashSources = new();

    // Set when the answer starts: by then the endpoint is known, and this word is the last one (Blazor and antiforgery set some of these themselves).
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(ImportMapOf(context));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!headers.ContainsKey(HeaderNames.CacheControl))
            headers.CacheControl = "no-store";
    }

    private static string Policy(ImportMapDefinition? importMap) =>
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; font-src 'self'; "
        + $"script-src 'self'{(importMap is null ? "" : HashSources.GetOrAdd(importMap, HashSource))}; style-src 'self' 'unsafe-inline'; connect-src 'self'";

    // A re-executed request (an error page) has lost its endpoint by now; all pages share one import map, so any page's will do.
    private static ImportMapDefinition? ImportMapOf(HttpContext context) =>
        ImportMapOf(context.GetEndpoint())
        ?? (IsHtml(context)
            ? context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.Select(ImportMapOf).FirstOrDefault(map => map is not null)
            : null);

    private static ImportMapDefinition? ImportMapOf(Endpoint? endpoint) => endpoint?.Metadata.GetOrderedMetadata<ImportMapDefinition>() is [var map, ..] ? map : null;

    private static bool IsHtml(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    // The browser hashes the text after line ends were normalized.
    private static string HashSource(ImportMapDefinition importMap) =>
        $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap.ToString().ReplaceLineEndings("\n"))))}'";
}
