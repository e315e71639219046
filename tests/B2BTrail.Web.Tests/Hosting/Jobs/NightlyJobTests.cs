using System.Threading.Channels;
using B2BTrail.Web.Hosting.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting.Jobs;

public sealed class NightlyJobTests
{
    public static TheoryData<DateTime, DateTime[]> Starts => new()
    {
        { new(2027, 3, 6, 20, 0, 0), [new(2027, 3, 6, 23, 0, 0), new(2027, 3, 7, 3, 0, 0), new(2027, 3, 8, 3, 0, 0)] },
        // Half an hour before three it was done for this night.
        { new(2027, 3, 6, 23, 30, 0), [new(2027, 3, 7, 2, 30, 0), new(2027, 3, 8, 3, 0, 0), new(2027, 3, 9, 3, 0, 0)] },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task It_is_done_an_hour_after_the_start_and_then_at_three_every_night_of_the_servers_clock(DateTime utc, DateTime[] expected)
    {
        var time = new Clock(new DateTimeOffset(utc, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Two hours ahead", TimeSpan.FromHours(2), null, null));
        using var job = new Noting(time);
        await job.StartAsync(CancellationToken.None);

        var done = new List<DateTime>();
        for (var i = 0; i < 3; i++)
        {
            time.Advance(await time.Waits.Reader.ReadAsync());
            done.Add(await job.Done.Reader.ReadAsync());
        }

        Assert.Equal(expected, done);
        await job.StopAsync(CancellationToken.None);
    }

    private sealed class Noting(FakeTimeProvider time) : NightlyJob(time, NullLogger.Instance)
    {
        public Channel<DateTime> Done { get; } = Channel.CreateUnbounded<DateTime>();

        protected override async Task RunAsync(CancellationToken cancellationToken) =>
            await Done.Writer.WriteAsync(time.GetLocalNow().DateTime, cancellationToken);
    }

    // Tells how long is waited, as soon as it is.
    private sealed class Clock(DateTimeOffset now) : FakeTimeProvider(now)
    {
        public Channel<TimeSpan> Waits { get; } = Channel.CreateUnbounded<TimeSpan>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Waits.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
