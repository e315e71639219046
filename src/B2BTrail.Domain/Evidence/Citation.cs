namespace B2BTrail.Domain.Evidence;

/// <summary>Where a rule comes from, as a list of references gives it: a proper name, which is the same in every language.</summary>
/// <param name="Author">Who wrote it; the first author of several.</param>
/// <param name="Year">When it was published; null for what has no date.</param>
/// <param name="Title">Its title, with the journal and page where there is one.</param>
public sealed record Citation(string Author, int? Year, string Title);
