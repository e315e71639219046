using Serilog.Core;
using Serilog.Events;

namespace B2BTrail.Web.Hosting;

/// <summary>Cuts addresses and paths in the log to <see cref="Longest"/> characters, so that a flood of long ones costs no more than one of short ones.</summary>
internal sealed class ShortPaths : ILogEventEnricher
{
    public const int Longest = 200;

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        var cut = logEvent.Properties
            .Where(property => property.Value is ScalarValue { Value: string { Length: > Longest } text } && IsAddress(text))
            .Select(property => new LogEventProperty(property.Key, new ScalarValue(Cut((string)((ScalarValue)property.Value).Value!))))
            .ToList();
        foreach (var property in cut)
            logEvent.AddOrUpdateProperty(property);
    }

    /// <summary>The beginning of a text that a visitor chose.</summary>
    public static string Cut(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    private static bool IsAddress(string text) =>
        text.StartsWith('/')
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
