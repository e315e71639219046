using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Hosting.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Sets up who may come in: accounts with passwords for people, access tokens for programs.</summary>
internal static class AccountsFeature
{
    private const string ByPath = "by-path";
    private const int HashIterations = 210_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateOnStart();
        AddSchemes(services);
        AddIdentity(services);
        services.AddScoped<AccountService>();
        services.AddScoped<UnknownAccount>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<FirstAccount>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<SignInSessionConnections>();
        services.AddSingleton<SignInSessionService>();
        services.AddSingleton<KnownDeviceService>();
        services.AddJob<SignInSessionCheck>();
        services.AddScoped<CircuitHandler, SignInSessionCircuitHandler>();
        services.ConfigureSessionCookie(HostingOptions.From(builder.Configuration).RequireHttps);
    }

    public static void MapAccounts(this WebApplication app) => app.MapSignOut();

    /// <summary>Tells the person who started the program how to make the first account from elsewhere.</summary>
    public static Task AnnounceSetupCodeAsync(this WebApplication app) => app.Services.GetRequiredService<FirstAccount>().AnnounceCodeAsync(app.Lifetime);

    // The path decides which proof counts, so that no endpoint can take a cookie for a token by forgetting to say so.
    private static void AddSchemes(IServiceCollection services)
    {
        var authentication = services.AddAuthentication(options =>
        {
            options.DefaultScheme = ByPath;
            options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignOutScheme = IdentityConstants.ApplicationScheme;
        });
        authentication.AddPolicyScheme(ByPath, null, options => options.ForwardDefaultSelector = static context =>
            ApiAccess.IsApi(context) ? BearerTokenHandler.Scheme : IdentityConstants.ApplicationScheme);
        authentication.AddScheme<AuthenticationSchemeOptions, BearerTokenHandler>(BearerTokenHandler.Scheme, null);
        authentication.AddIdentityCookies();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<RunnerAccount>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The name is the e-mail address, which knows more letters than the default list.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = LockOut.WrongPasswords;
                options.Lockout.DefaultLockoutTimeSpan = LockOut.Rest;
            })
            .AddEntityFrameworkStores<TrailDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<AccountText>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));
    }
}
