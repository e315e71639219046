using System.Net.Mime;
using System.Text.Encodings.Web;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Hosting;

/// <summary>A refusal before the program's own pages can be reached: a page that loads no other file, or problem+json for programs.</summary>
internal static class PlainPage
{
    public static Task WriteAsync(HttpContext context, int status, string title, string words)
    {
        context.Response.StatusCode = status;
        if (ApiAccess.IsApi(context))
        {
            return context.RequestServices.GetRequiredService<IProblemDetailsService>()
                .TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = status, Title = title, Detail = words } })
                .AsTask();
        }

        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync(
            $$"""
            <!DOCTYPE html>
            <html lang="{{Language.Current.Code}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{HtmlEncoder.Default.Encode(title)}} · B2B Trail</title>
            <style>:root { color-scheme: light dark } body { max-width: 34rem; margin: 15vh auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif } h1 { font-size: 24px }</style>
            </head>
            <body>
            <main>
            <h1>{{HtmlEncoder.Default.Encode(title)}}</h1>
            <p>{{HtmlEncoder.Default.Encode(words)}}</p>
            </main>
            </body>
            </html>
            """,
            context.RequestAborted);
    }
}
