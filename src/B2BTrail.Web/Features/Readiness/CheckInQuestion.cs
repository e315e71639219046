namespace B2BTrail.Web.Features.Readiness;

/// <summary>One of the five questions of a check-in; its answers go from 1, bad, to 5, good.</summary>
/// <param name="Field">The member of <see cref="CheckInInput"/> that it fills.</param>
/// <param name="Label">What it is about, in a word or two.</param>
/// <param name="Text">The question.</param>
/// <param name="Words">A word for each answer.</param>
/// <param name="Of">Reads the answer; null where it is not given.</param>
/// <param name="With">Gives the answer.</param>
internal sealed record CheckInQuestion(
    string Field, string Label, string Text, IReadOnlyList<string> Words, Func<CheckInInput, int?> Of, Func<CheckInInput, int, CheckInInput> With);
