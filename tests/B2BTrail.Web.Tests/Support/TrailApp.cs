using System.Net.Http.Headers;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace B2BTrail.Web.Tests.Support;

/// <summary>The whole program on a data folder of its own, which goes away with it.</summary>
public class TrailApp : WebApplicationFactory<Program>
{
    public const string OwnerEmail = "owner@example.org";
    public const string Password = "seven wet miles uphill";

    // What a hash costs by design is a tenth of a second, and tests make and check thousands: SignInTests holds the real cost.
    private const int QuickHash = 1_000;

    private readonly Dictionary<string, string> _settings = new()
    {
        ["RateLimits:AccountPerMinute"] = "10000",
        ["RateLimits:ApiPerMinute"] = "100000",
        ["RateLimits:FeedPerMinute"] = "100000",
    };

    private readonly List<Action<IServiceCollection>> _services = [];
    private string _environment = "Production";
    private bool _keepFolder;
    private bool _hashesQuickly = true;

    public string Folder { get; private set; } = Path.Combine(Path.GetTempPath(), "b2bt-" + Guid.CreateVersion7().ToString("N"));

    /// <summary>Requests that follow no redirect: a test sees what was answered.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public TrailApp With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    public TrailApp In(string environment)
    {
        _environment = environment;
        return this;
    }

    public TrailApp With(Action<IServiceCollection> services)
    {
        _services.Add(services);
        return this;
    }

    public TrailApp With(TimeProvider time) => With(services => services.Replace(ServiceDescriptor.Singleton(time)));

    /// <summary>Hashes passwords at the program's own cost.</summary>
    public TrailApp WithRealHashes()
    {
        _hashesQuickly = false;
        return this;
    }

    /// <summary>Uses a folder that outlives this app; the caller removes it.</summary>
    public TrailApp On(string folder)
    {
        Folder = folder;
        _keepFolder = true;
        return this;
    }

    /// <summary>Makes the owner's account through the form, on the first call, and a browser that is signed in as the owner.</summary>
    public async Task<HttpClient> OwnerAsync()
    {
        var browser = Visitor();
        var answer = await browser.SendFormAsync("/account/create", "create", new() { ["Form.Email"] = OwnerEmail, ["Form.Password"] = Password });
        if (answer.StatusCode != System.Net.HttpStatusCode.Found)
            await browser.SignInAsync(OwnerEmail, Password);
        return browser;
    }

    /// <summary>Makes an account past the forms and answers its runner.</summary>
    public async Task<RunnerId> RunnerAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<RunnerAccount>>();
        if (await users.FindByEmailAsync(email) is { } known)
            return new RunnerId(known.Id);

        var db = scope.ServiceProvider.GetRequiredService<TrailDb>();
        var account = new RunnerAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            CreatedUtc = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        db.Runners.Add(new Runner(new RunnerId(account.Id), Preferences.Default));
        var result = await users.CreateAsync(account, Password);
        Assert.True(result.Succeeded, string.Join(" ", result.Errors.Select(error => error.Description)));
        return new RunnerId(account.Id);
    }

    /// <summary>An access token of a runner, who is made where they are unknown.</summary>
    public async Task<string> TokenAsync(string email = OwnerEmail, TokenScope scope = TokenScope.Write)
    {
        var runner = await RunnerAsync(email);
        await using var services = Services.CreateAsyncScope();
        var made = await services.ServiceProvider.GetRequiredService<AccessTokens>().IssueAsync(
            runner, new AccessTokenRequest("test", scope, TokenLifetime.OneYear));
        return Assert.IsType<NewAccessToken.Made>(made).Secret;
    }

    /// <summary>A program that calls the API with a token of this runner.</summary>
    public async Task<HttpClient> ProgramAsync(string email = OwnerEmail, TokenScope scope = TokenScope.Write)
    {
        var client = Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(email, scope));
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("DataFolder", Folder);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(new VisitorAtThisMachine());
            if (_hashesQuickly)
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = QuickHash);
            foreach (var change in _services)
                change(services);
        });
    }

    // The program ends on a thread of its own, which may still be at it; only then is its database one file again.
    private async Task LetGoAsync()
    {
        var held = Path.Combine(Folder, ".lock");
        for (var tries = 0; tries < 400 && File.Exists(held); tries++)
        {
            try
            {
                await using var free = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await LetGoAsync();
        TestDatabase.LetGo();
        if (!_keepFolder && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
