using B2BTrail.Web.Hosting.Jobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace B2BTrail.Web.Tests.Hosting.Jobs;

public sealed class JobTests
{
    public static TheoryData<Exception, int> Failures => new()
    {
        { TestDatabase.Busy, 1 },
        // A bug is no outage that a job may wait for.
        { new InvalidOperationException(), 0 },
        // Neither is something that gave up waiting: the program goes on.
        { new TaskCanceledException(), 0 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_job_that_fails_is_done_again_the_next_time_and_ends_with_the_program(Exception failure, int outages)
    {
        using var ending = new CancellationTokenSource();
        using var job = new Failing(NullLogger.Instance, failure, ending.Token);
        await job.StartAsync(CancellationToken.None);

        await job.SecondTime.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((outages, 0), (job.Outages, job.Ends));
        await ending.CancelAsync();
        await job.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, job.Ends);
    }

    private sealed class Failing(ILogger log, Exception failure, CancellationToken ending) : Job(log)
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _times;

        public Task SecondTime => _second.Task;

        public int Outages { get; private set; }

        public int Ends { get; private set; }

        protected override CancellationToken Ending => ending;

        protected override Task WaitAsync(CancellationToken cancellationToken) =>
            _times < 2 ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            if (++_times == 1)
            {
                throw failure;
            }

            _second.SetResult();
            return Task.CompletedTask;
        }

        protected override Task FailedAsync(Exception error, CancellationToken cancellationToken)
        {
            Outages++;
            return Task.CompletedTask;
        }

        protected override Task EndAsync()
        {
            Ends++;
            return Task.CompletedTask;
        }
    }
}
