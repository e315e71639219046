using Microsoft.AspNetCore.Authentication.Cookies;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// Says of a cookie that outlives the browser how long it lives, not until when: a server whose clock is days behind, as after a power cut, would
/// send one that is over before it begins, and nobody could sign in.
/// </summary>
/// <param name="life">How long such a cookie lives, by the browser's clock.</param>
internal sealed class RelativeCookieLife(TimeSpan life) : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
    {
        if (options.Expires is not null)
            (options.MaxAge, options.Expires) = (life, null);
        _cookies.AppendResponseCookie(context, key, value, options);
    }

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);
}
