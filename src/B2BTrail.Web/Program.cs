using B2BTrail.Web;
using B2BTrail.Web.Components;
using B2BTrail.Web.Demo;
using B2BTrail.Web.Features;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Hosting.Jobs;
using Serilog;

Log.Logger = Logs.WhileStarting();
try
{
    var verb = Command.Take(ref args);
    var demo = DemoOptions.Take(ref args);
    var builder = WebApplication.CreateBuilder(Installation.OptionsFrom(args));
    if (verb is not null)
        return await AccountCommands.RunAsync(builder, verb);

    builder.StayOnThisMachine(demo);
    builder.AddAddresses();
    builder.AddClock();
    var folder = DemoFolder.Of(demo, builder.Configuration);
    builder.AddStore(folder);
    builder.AddLogs(folder);
    builder.AddKeys(folder);
    builder.AddProxies();
    builder.AddSecurity();
    builder.AddCompression();
    builder.AddAccounts();
    builder.AddPages();
    builder.AddHealth();
    builder.Services.AddHostJobs();
    builder.Services.AddFeatures();

    var app = builder.Build();
    app.MapAssets();
    await app.OpenStoreAsync();
    await app.FillDemoAsync(demo);
    await app.AnnounceSetupCodeAsync();
    app.UseSecurity();
    app.MapPages();
    app.MapAccounts();
    app.MapHealth();
    app.MapFeatures();
    app.AnnounceWhenStarted(folder);
    await app.RunAsync();
    return 0;
}
catch (Exception stop) when (stop is not HostAbortedException)
{
    return StartRefusedException.Report(stop);
}
finally
{
    await Log.CloseAndFlushAsync();
}
