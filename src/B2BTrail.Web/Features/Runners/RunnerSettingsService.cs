using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runners;

/// <summary>How a runner likes to see things.</summary>
public sealed class RunnerSettingsService(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>The days on which a calendar week may start.</summary>
    public static readonly IReadOnlyList<DayOfWeek> WeekStarts = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];

    /// <summary>The runner's preferences; the defaults for one who has not said.</summary>
    public async Task<Preferences> PreferencesAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Runners.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } runner
            ? runner.Preferences
            : Preferences.Default;
    }

    /// <summary>Takes over new preferences; what is wrong with them where they cannot be, and then nothing changes.</summary>
    public async Task<FieldErrors> ChangeAsync(RunnerId runnerId, Preferences preferences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        var errors = Check(preferences);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.Runners.OwnedBy(runnerId).FirstOrDefaultAsync(token) is { } runner)
                {
                    runner.Change(preferences);
                }
                else
                {
                    db.Runners.Add(new Runner(runnerId, preferences));
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        return errors;
    }

    /// <summary>Changes some settings, where those that are stored are the ones that the change was made from.</summary>
    /// <param name="runnerId">Whose they are.</param>
    /// <param name="input">What changes.</param>
    /// <param name="isExpected">Whether the change was made from these.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RunnerOutcome> ChangeAsync(
        RunnerId runnerId, RunnerInput input, Func<Preferences, bool> isExpected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<RunnerOutcome>(
            async token =>
            {
                var runner = await db.Runners.OwnedBy(runnerId).FirstOrDefaultAsync(token);
                var stored = runner?.Preferences ?? Preferences.Default;
                if (!isExpected(stored))
                {
                    return new RunnerOutcome.Stale();
                }

                var changed = input.ApplyTo(stored);
                var errors = Check(changed);
                foreach (var field in input.Emptied)
                {
                    errors.Add(field, SettingsText.NotEmpty);
                }

                if (!errors.IsEmpty)
                {
                    return new RunnerOutcome.Refused(errors);
                }

                if (runner is null)
                {
                    db.Runners.Add(new Runner(runnerId, changed));
                }
                else
                {
                    runner.Change(changed);
                }

                await db.SaveChangesAsync(token);
                return new RunnerOutcome.Saved(changed);
            },
            cancellationToken);
    }

    private static FieldErrors Check(Preferences preferences)
    {
        var errors = new FieldErrors();
        if (!Enum.IsDefined(preferences.Unit))
        {
            errors.Add("unit", InputText.NoUnit);
        }

        if (!WeekStarts.Contains(preferences.WeekStart))
        {
            errors.Add("weekStart", SettingsText.UnknownWeekStart);
        }

        if (!TimeZones.IsKnown(preferences.TimeZone))
        {
            errors.Add("timeZone", SettingsText.UnknownZone);
        }

        if (!Enum.IsDefined(preferences.Theme))
        {
            errors.Add("theme", SettingsText.UnknownTheme);
        }

        if (!Enum.IsDefined(preferences.DateOrder))
        {
            errors.Add("dateOrder", SettingsText.UnknownDateOrder);
        }

        if (!Enum.IsDefined(preferences.Clock))
        {
            errors.Add("clock", SettingsText.UnknownClock);
        }

        return errors;
    }
}
