using B2BTrail.Web.Hosting.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace B2BTrail.Web.Tests.Hosting.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_that_fails_is_done_again_the_next_time_and_ends_with_the_program()
    {
        using var ending = new CancellationTokenSource();
        using var job = new Failing(NullLogger.Instance, ending.Token);
        await job.StartAsync(CancellationToken.None);

        await job.SecondTime.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0), (job.Failures, job.Ends));
        await ending.CancelAsync();
        await job.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, job.Ends);
    }

    [Fact]
    public async Task A_bug_ends_a_job()
    {
        using var job = new Buggy(NullLogger.Instance);
        await job.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private sealed class Failing(ILogger log, CancellationToken ending) : Job(log)
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _times;

        public Task SecondTime => _second.Task;

        public int Failures { get; private set; }

        public int Ends { get; private set; }

        protected override CancellationToken Ending => ending;

        protected override Task WaitAsync(CancellationToken cancellationToken) =>
            _times < 2 ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            if (++_times == 1)
            {
                throw new SqliteException("busy", 5);
            }

            _second.SetResult();
            return Task.CompletedTask;
        }

        protected override Task FailedAsync(Exception error, CancellationToken cancellationToken)
        {
            Failures++;
            return Task.CompletedTask;
        }

        protected override Task EndAsync()
        {
            Ends++;
            return Task.CompletedTask;
        }
    }

    private sealed class Buggy(ILogger log) : Job(log)
    {
        protected override Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task RunAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
