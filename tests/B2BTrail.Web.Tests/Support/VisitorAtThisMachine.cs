using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Gives requests in memory the address that their connection would have: this machine's, or the one in the header <see cref="Header"/>.</summary>
public sealed class VisitorAtThisMachine : IStartupFilter
{
    public const string Header = "Test-Client";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, proceed) =>
        {
            context.Connection.RemoteIpAddress ??= IPAddress.Parse(context.Request.Headers[Header] is [{ } elsewhere] ? elsewhere : "127.0.0.1");
            return proceed(context);
        });
        next(app);
    };
}
