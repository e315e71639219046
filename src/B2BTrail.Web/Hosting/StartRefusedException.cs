using Microsoft.Extensions.Options;
using Serilog;

namespace B2BTrail.Web.Hosting;

/// <summary>The program must not run; the message is for the person who started it.</summary>
internal sealed class StartRefusedException(string reason, int exitCode) : Exception(reason)
{
    private const int Failed = 1;

    /// <summary>Tells the person on the console and answers the exit code.</summary>
    public static int Report(Exception stop)
    {
        if (stop is StartRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return refused.ExitCode;
        }

        // The messages name the setting at fault.
        if (stop is OptionsValidationException or InvalidOperationException { InnerException: FormatException or ArgumentException })
        {
            Console.Error.WriteLine(stop.Message);
            return Command.UsageExit;
        }

        Log.Fatal(stop, "B2BTrail stopped because of an error it did not expect");
        return Failed;
    }

    private int ExitCode { get; } = exitCode;
}
