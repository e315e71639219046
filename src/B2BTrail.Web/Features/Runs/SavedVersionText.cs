using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Says in what the saved version of a run differs from what is typed.</summary>
internal static class SavedVersionText
{
    private const string Empty = "empty";
    private const int LongNotes = 80;

    /// <summary>Each field that differs, with what is saved; of long notes their beginning.</summary>
    public static IReadOnlyList<(string Field, string Saved)> Of(Run saved, RunForm typed, UnitText text)
    {
        var form = RunForm.Of(saved, typed.Unit);
        (string Field, string Saved, bool Differs)[] fields =
        [
            ("Day", UnitText.FullDay(saved.LocalDate), form.Date != typed.Date),
            ("Distance", text.Distance(saved.Distance), form.Distance != typed.Distance),
            ("Time", form.Time, form.Time != typed.Time),
            ("Elevation gain", saved.Ascent is { } gain ? text.Climb(gain) : "", form.Ascent != typed.Ascent),
            ("Name", form.Name, form.Name != typed.Name),
            ("RPE", form.Rpe is { } rpe ? RunText.OnScale(rpe, 10) : "", form.Rpe != typed.Rpe),
            ("Legs", form.Feel is { } feel ? RunText.OnScale(feel, 5) : "", form.Feel != typed.Feel),
            ("Race", form.IsRace ? "yes" : "no", form.IsRace != typed.IsRace),
            ("Tags", form.Tags, form.Tags != typed.Tags),
            ("Notes", form.Notes.Length > LongNotes ? $"{form.Notes[..LongNotes]}…" : form.Notes, form.Notes != typed.Notes),
            ("Start time", form.StartsAt, form.StartsAt != typed.StartsAt),
            ("Elapsed time", form.Elapsed, form.Elapsed != typed.Elapsed),
            ("Average heart rate", form.HeartRate is { } beats ? UnitText.Whole((int)beats) : "", form.HeartRate != typed.HeartRate),
        ];
        return [.. fields.Where(field => field.Differs).Select(field => (field.Field, field.Saved.Length > 0 ? field.Saved : Empty))];
    }
}
