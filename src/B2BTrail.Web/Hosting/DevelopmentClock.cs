using System.Globalization;

namespace B2BTrail.Web.Hosting;

/// <summary>A clock that is set to another day, so that pages of that day can be looked at. In Development only.</summary>
internal static class DevelopmentClock
{
    /// <summary>The setting: an instant such as <c>2027-02-20T07:00</c>, in UTC unless it says otherwise.</summary>
    public const string Key = "Clock:Now";

    /// <summary>The exit code of a start with a clock that cannot be set.</summary>
    public const int RefusedExit = Command.UsageExit;

    /// <summary>Sets the clock where the configuration says so.</summary>
    /// <exception cref="StartRefusedException">The setting is no instant, or the environment is not Development.</exception>
    public static void AddClock(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Key] is not { Length: > 0 } setting)
        {
            return;
        }

        if (!builder.Environment.IsDevelopment())
        {
            throw new StartRefusedException($"{Key} works in Development only. Remove it.", RefusedExit);
        }

        if (!DateTimeOffset.TryParse(setting, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            throw new StartRefusedException($"{Key} takes a date and time such as 2027-02-20T07:00, not \"{setting}\".", RefusedExit);
        }

        builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(now));
    }
}
