using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>The advice for the second day in words, small enough to travel with the first paint.</summary>
/// <param name="Block">The block.</param>
/// <param name="Version">The version of its plan.</param>
/// <param name="Reasons">Why, each with how far it can be trusted.</param>
/// <param name="Take">What the button says that takes the advice; null where it changes nothing.</param>
/// <param name="HasCheckIn">Whether the runner checked in today.</param>
/// <param name="IsTaken">Whether the advice was taken.</param>
public sealed record SecondDayNote(
    BlockId Block, int Version, IReadOnlyList<SecondDayNote.Reason> Reasons, string? Take, bool HasCheckIn, bool IsTaken)
{
    /// <summary>Puts the advice into words; null where there is none.</summary>
    public static SecondDayNote? Of(DayReading day, UnitText text) => day is not { Block: { } block, SecondDay: { } view } ? null : new(
        block.Id,
        view.Version,
        [.. view.Look.Answer.Reasons.Select(reason => new Reason(
            SecondDayText.For(reason, view.Look, text), SecondDayText.Tag(reason), reason is { Most: { } most, Code: not SecondDayCode.TooShort } ? text.Distance(most) : null))],
        view.Look.Change is null ? null : SecondDayText.Take(view.Look.Answer, text),
        view.HasCheckIn,
        view.IsTaken);

    /// <summary>A reason.</summary>
    /// <param name="Text">Its sentence.</param>
    /// <param name="Tag">How far it can be trusted.</param>
    /// <param name="Most">How far it allows; null where it is not about distance.</param>
    public sealed record Reason(string Text, string Tag, string? Most = null);
}
