using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A stretch of a session: how long, and how hard.</summary>
/// <param name="Seconds">How long; more than zero.</param>
/// <param name="Rpe">How hard, 1…10.</param>
/// <param name="IsHard">Whether it is a quicker one.</param>
public sealed record SessionPart(long Seconds, double Rpe, bool IsHard)
{
    private const double Easy = 3;
    private const double Walk = 1.5;
    private const double Stride = 8;

    /// <summary>How long it is easy between two strides.</summary>
    internal static readonly Duration BetweenStrides = new(90);

    /// <summary>How long it is easy after the last stride.</summary>
    internal static readonly Duration AfterStrides = new(300);

    /// <summary>The stretches of a session in order; one where all of it is alike.</summary>
    public static IReadOnlyList<SessionPart> Of(SessionStructure? structure, Strides? strides, Duration whole, Effort? effort)
    {
        double hard = effort is null ? Easy : (effort.Rpe.From.Value + effort.Rpe.To.Value) / 2.0;
        return (structure, strides) switch
        {
            ({ } steps, _) => Whole([.. steps.Steps.SelectMany(step => Parts(step, hard))], whole),
            (_, { } quick) when EasyBefore(quick, whole) is { Seconds: > 0 } before => WithStrides(quick, before),
            _ => whole.Seconds > 0 ? [new SessionPart(whole.Seconds, hard, effort?.Intensity == Intensity.Hard)] : [],
        };
    }

    /// <summary>How long it is easy before the first stride; zero where a session is too short for all of them.</summary>
    internal static Duration EasyBefore(Strides strides, Duration whole) =>
        new(Math.Max(0, whole.Seconds - (strides.Times * strides.Each.Seconds) - ((strides.Times - 1) * BetweenStrides.Seconds) - AfterStrides.Seconds));

    private static List<SessionPart> WithStrides(Strides strides, Duration before) =>
    [
        new(before.Seconds, Easy, false),
        .. Enumerable.Range(0, strides.Times).SelectMany(i => (SessionPart[])
        [
            new(strides.Each.Seconds, Stride, true),
            new(i + 1 < strides.Times ? BetweenStrides.Seconds : AfterStrides.Seconds, Easy, false),
        ]),
    ];

    // What the steps leave of the session is easy.
    private static List<SessionPart> Whole(List<SessionPart> parts, Duration whole)
    {
        if (whole.Seconds - parts.Sum(part => part.Seconds) is > 0 and var rest)
        {
            parts.Add(new SessionPart(rest, Easy, false));
        }

        return parts;
    }

    private static IEnumerable<SessionPart> Parts(SessionStep step, double hard) => step.Steps.Count > 0
        ? Enumerable.Range(0, step.Times).SelectMany(_ => step.Steps.SelectMany(inner => Parts(inner, hard)))
        : step.Duration.Seconds <= 0 ? []
        : [new SessionPart(step.Duration.Seconds, RpeOf(step, hard), step.Kind == StepKind.Hard)];

    private static double RpeOf(SessionStep step, double hard) =>
        step.Rpe is { } rpe ? (rpe.From.Value + rpe.To.Value) / 2.0
        : step.Kind == StepKind.Hard ? hard
        : step.Kind == StepKind.Walk || step.Manner == StepManner.Walk ? Walk
        : Easy;
}
