using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Says how long a session may take, and from what that was worked out.</summary>
public static class EstimateText
{
    /// <summary>
    /// "1 h 32: 8 miles with 500 ft at about 11:32 /mi, from your trail pace of 11:56 /mi, 15 minutes of it quicker."; null where nothing is estimated.
    /// Easy and long runs are slower than the trail pace, flat ones quicker: both are told, so that the figures agree.
    /// </summary>
    public static string? Of(SessionDraft session, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(text);
        if (session.Estimate is not { } estimate)
        {
            return null;
        }

        string climb = session.Ascent.Meters > 0 ? $" with {text.RoughClimb(session.Ascent)}" : "";
        string hard = estimate.Hard.Seconds > 0 ? $", {UnitText.Count((int)Math.Round(estimate.Hard.Minutes), "minute", "minutes")} of it quicker" : "";
        string time = session.Kind == SessionKind.Race
            ? $"{UnitText.Time(session.Duration)} (between {UnitText.Time(estimate.From)} and {UnitText.Time(estimate.To)}, without stops)"
            : UnitText.Time(session.Duration);
        var pace = new Pace(session.Duration.Seconds / (session.Distance.Meters / 1000));
        return $"{time}: {text.InWords(session.Distance)}{climb} at about {text.Pace(pace)}, from your trail pace of {text.Pace(estimate.Pace)}{hard}.";
    }
}
