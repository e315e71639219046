using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>The page of the day over a real store, on days of the sample's block.</summary>
public abstract class TodayPageContext : TrailTestContext
{
    protected static readonly DateOnly PairFirst = GallerySamples.Today;
    protected static readonly DateOnly PairSecond = PairFirst.AddDays(1);
    protected static readonly DateOnly RestDay = Next(SessionKind.Rest);
    protected static readonly DateOnly EasyDay = Next(SessionKind.Easy);
    protected static readonly DateOnly WorkoutDay = Next(SessionKind.Quality);
    protected static readonly DateOnly RaceDay = Next(SessionKind.Race);

    protected static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4 };
    protected static readonly CheckInInput Amber = Fine with { Pain = new() { Site = BodySite.Knee, Now = 4 } };
    protected static readonly CheckInInput Red = Fine with { Pain = new() { Site = BodySite.Knee, Now = 7 } };
    protected static readonly CheckInInput Fever = Fine with { Health = [HealthSigns.Fever] };
    protected static readonly CheckInInput ChestPain = Fine with { Health = [HealthSigns.ChestPain] };

    public override Task InitializeAsync() => OpenStoreAsync();

    protected static DateOnly Next(SessionKind kind) => GallerySamples.Next(kind).Date;

    protected static SessionView Planned(DateOnly date) => GallerySamples.Block.Weeks.SelectMany(w => w.Sessions).First(d => d.Date == date);

    protected IRenderedComponent<B2BTrail.Web.Features.Today.Today> Page()
    {
        var page = Render<B2BTrail.Web.Features.Today.Today>(p => p.AddCascadingValue(Me));
        page.WaitForState(() => page.FindAll("h1").Count > 0);
        return page;
    }

    protected void GoTo(DateOnly today)
    {
        Me = Me with { Today = today };
        Clock.SetUtcNow(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero));
    }

    protected Task<CheckInOutcome> CheckInAsync(CheckInInput told)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Get<CheckInService>().CheckInAsync(Me.Id, told);
    }

    /// <summary>Follows the sample's block on a day of it; what was planned was run up to a last run, yesterday's unless another is given.</summary>
    protected async Task FollowAsync(DateOnly today, DateOnly? lastRun = null, int? rpeOfYesterday = null)
    {
        GoTo(today);
        var block = await SaveOnAsync(GallerySamples.Request.StartDate, GallerySamples.Request);
        var last = lastRun ?? today.AddDays(-1);
        foreach (var session in block.Plan.Sessions.Where(d => d.IsOnFoot && d.Date <= last))
        {
            var input = new RunInput { LocalDate = session.Date, DistanceMeters = session.Distance.Meters, Rpe = session.Date == today.AddDays(-1) ? rpeOfYesterday : null };
            Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), input));
        }
    }
}
