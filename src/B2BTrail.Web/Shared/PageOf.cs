namespace B2BTrail.Web.Shared;

/// <summary>A page of a list that is too long to be shown at once.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Total">How many the whole list has.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total);
