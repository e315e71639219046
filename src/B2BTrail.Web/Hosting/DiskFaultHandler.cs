using B2BTrail.Data.Setup;
using Microsoft.AspNetCore.Diagnostics;

namespace B2BTrail.Web.Hosting;

/// <summary>Tells a program that the disk is full or gone, whatever it was about to do. People get a page instead.</summary>
internal sealed partial class DiskFaultHandler(ILogger<DiskFaultHandler> log) : IExceptionHandler
{
    /// <summary>The status of an answer to which an error led.</summary>
    public static int StatusOf(Exception error) =>
        StoreFaults.IsDiskFault(error) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!StoreFaults.IsDiskFault(exception) || IsPerson(httpContext))
        {
            return false;
        }

        LogDisk(exception);
        var problem = HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method)
            ? TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: HostingText.CannotRead, detail: HostingText.CannotReadWhy)
            : TypedResults.Problem(statusCode: StatusCodes.Status507InsufficientStorage, title: HostingText.CannotSave, detail: HostingText.CannotSaveWhy);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsPerson(HttpContext context) =>
        !ApiAccess.IsApi(context) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(1, LogLevel.Error, "The data folder cannot be written to or read.")]
    private partial void LogDisk(Exception exception);
}
