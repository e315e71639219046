using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Writes what to do in a session, part by part.</summary>
public static class SessionStructureText
{
    /// <summary>"15 min easy · 6 × 3 min uphill, jog down · 10 min easy; the rest easy"; null where a session is one easy run.</summary>
    public static string? Of(SessionDraft session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Of(session.Structure, session.Workout, session.Duration);
    }

    /// <summary>The parts of a session one by one, what is left of its time the last of them; empty where it is one easy run.</summary>
    public static IReadOnlyList<string> Steps(SessionDraft session)
    {
        ArgumentNullException.ThrowIfNull(session);
        List<string> steps = session.Structure is { } structure ? [.. structure.Steps.Select(step => Step(step, session.Workout))] : [];
        if (session.Structure is { } parts && session.Duration.Seconds - parts.Whole.Seconds is var rest and >= 60)
        {
            steps.Add($"Easy for the rest, about {UnitText.RoughTime(new Duration(rest))}");
        }

        return Of(session.Strides) is { } strides ? [.. steps, strides] : steps;
    }

    /// <summary>The same of its parts.</summary>
    public static string? Of(SessionStructure? structure, Workout? workout, Duration duration) => structure is null
        ? null
        : $"{string.Join(" · ", structure.Steps.Select(step => Step(step, workout)))}{(structure.Whole < duration ? "; the rest easy" : "")}";

    /// <summary>The parts as a list: "15 min easy", "6 × 3 min uphill, hard but even, jog down", "10 min easy", "the rest easy".</summary>
    public static IReadOnlyList<string> Steps(SessionStructure structure, Workout? workout, Duration duration)
    {
        ArgumentNullException.ThrowIfNull(structure);
        var steps = structure.Steps.Select(step => Step(step, workout));
        return [.. structure.Whole < duration ? steps.Append("the rest easy") : steps];
    }

    /// <summary>"6 strides of 20 seconds, easy between them"; null without.</summary>
    public static string? Of(Strides? strides) =>
        strides is null ? null : $"{strides.Times} strides of {strides.Each.Seconds} seconds, easy between them";

    /// <summary>The quick parts of a day in a few signs, for a cell of a table: "6 × 3 min", "20 min", "6 × 20 s strides"; null where all of it is easy.</summary>
    internal static string? InShort(SessionView session) => session switch
    {
        { Structure: { } structure } when Quick(structure) is { Length: > 0 } quick => quick,
        { Strides: { } strides } => $"{strides.Times} × {strides.Each.Seconds} s strides",
        _ => null,
    };

    private static string Quick(SessionStructure structure) => string.Join(" + ", structure.Steps.Select(step => step switch
    {
        { Kind: StepKind.Hard } => Time(step.Duration),
        { Kind: StepKind.Repeat } when step.Steps.FirstOrDefault(inner => inner.Kind is StepKind.Hard or StepKind.Run) is { } inner => $"{step.Times} × {Time(inner.Duration)}",
        _ => "",
    }).Where(part => part.Length > 0));

    private static string Step(SessionStep step, Workout? workout) => step.Kind switch
    {
        StepKind.Repeat => $"{step.Times} × {string.Join(", ", step.Steps.Select(inner => Step(inner, workout)))}",
        StepKind.Hard => $"{Time(step.Duration)} {Hard(step, workout)}",
        StepKind.Walk => $"{Time(step.Duration)} walk",
        StepKind.Run => $"{Time(step.Duration)} run",
        StepKind.WarmUp or StepKind.CoolDown => $"{Time(step.Duration)} easy",
        _ => Easy(step),
    };

    private static string Hard(SessionStep step, Workout? workout) => (workout, step.Manner) switch
    {
        (Workout.SteadyClimb, _) => "steady uphill",
        (_, StepManner.Uphill) => "uphill, hard but even",
        (_, StepManner.Downhill) => "downhill, under control",
        (_, StepManner.Treadmill) => "uphill on the treadmill",
        (Workout.Tempo, _) => "tempo",
        (Workout.Fartlek, _) => "quicker by feel",
        _ => "hard",
    };

    private static string Easy(SessionStep step) => step.Manner == StepManner.JogDown ? "jog down" : $"{Time(step.Duration)} easy";

    private static string Time(Duration time) => time.Seconds % 60 == 0 || time.Seconds > 120 ? UnitText.Time(time) : $"{time.Seconds} s";
}
