using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A figure of a run, as it is read.</summary>
/// <param name="Name">"Elevation gain".</param>
/// <param name="Value">"2,970 ft"; a dash where the runner took it away.</param>
/// <param name="Method">How the file's figure was taken from it; null where the file gives none.</param>
/// <param name="FileValue">What the file says; null where it gives none.</param>
/// <param name="Overruled">Whether the runner says otherwise than the file.</param>
public sealed record RecordingFigure(string Name, string Value, string? Method, string? FileValue, bool Overruled)
{
    /// <summary>The figure, or nothing where neither the run nor the file has it. Only a difference that can be read overrules.</summary>
    internal static RecordingFigure[] Of<T>(string name, T? run, Figure<T>? file, Func<T, string> write)
        where T : struct
    {
        var (value, fileValue) = (run is { } own ? write(own) : "–", file is null ? null : write(file.Value));
        return run is null && file is null ? [] : [new RecordingFigure(name, value, file?.Method.Phrase(), fileValue, fileValue is not null && fileValue != value)];
    }
}
