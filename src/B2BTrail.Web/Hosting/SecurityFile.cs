using System.Globalization;
using B2BTrail.Data.Disk;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// The security log's own files. A flood cannot roll them over: what is repeated by one address within a minute is written once and its
/// repetitions are counted, and so is, past <see cref="RefusalsPerMinute"/> different refusals, every further one of its kind.
/// </summary>
internal sealed class SecurityFile : ILogEventSink, IDisposable
{
    public const int RefusalsPerMinute = 10;
    public const string Repeated = "Repeated";

    // A file a day and more on a busy one: the days are over before the files are. Together 600 MB at most.
    private const int FilesKept = 120;
    private const long BytesPerFile = 5L * 1024 * 1024;
    private static readonly TimeSpan TimeKept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Written> _writtenThisMinute = new(StringComparer.Ordinal);
    private readonly Logger _file;
    private readonly ITimer _timer;
    private int _refusals;

    public SecurityFile(DataFolder folder, TimeProvider time)
    {
        _file = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.File(
            new CompactJsonFormatter(),
            Path.Combine(folder.Logs, "security-.jsonl"),
            rollingInterval: RollingInterval.Day,
            rollOnFileSizeLimit: true,
            fileSizeLimitBytes: BytesPerFile,
            retainedFileCountLimit: FilesKept,
            retainedFileTimeLimit: TimeKept).CreateLogger();
        _timer = time.CreateTimer(_ => EndMinute(), null, Minute, Minute);
    }

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            var same = $"{Logs.ClientOf(logEvent)} {logEvent.RenderMessage(CultureInfo.InvariantCulture)}";
            if (logEvent.Level >= LogEventLevel.Warning && !_writtenThisMinute.ContainsKey(same) && ++_refusals > RefusalsPerMinute)
                same = logEvent.MessageTemplate.Text;

            if (_writtenThisMinute.TryGetValue(same, out var written))
            {
                written.Latest = logEvent;
                written.Repetitions++;
                return;
            }

            _writtenThisMinute.Add(same, new Written(logEvent));
            _file.Write(logEvent);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        EndMinute();
        _file.Dispose();
    }

    private void EndMinute()
    {
        lock (_lock)
        {
            foreach (var written in _writtenThisMinute.Values.Where(written => written.Repetitions > 0))
            {
                written.Latest.AddOrUpdateProperty(new LogEventProperty(Repeated, new ScalarValue(written.Repetitions)));
                _file.Write(written.Latest);
            }

            _writtenThisMinute.Clear();
            _refusals = 0;
        }
    }

    private sealed class Written(LogEvent first)
    {
        public LogEvent Latest { get; set; } = first;

        public int Repetitions { get; set; }
    }
}
