namespace B2BTrail.Interchange.Blocks;

/// <summary>One run of a block as an event.</summary>
/// <param name="Session">The id that stays with it.</param>
/// <param name="Date">Its local day.</param>
/// <param name="Title">What calendars show.</param>
/// <param name="Text">What they show when it is opened.</param>
public sealed record RunEvent(Guid Session, DateOnly Date, string Title, string Text);
