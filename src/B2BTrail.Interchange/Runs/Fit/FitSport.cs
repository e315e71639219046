using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What FIT calls a sport, as one of ours and in words.</summary>
/// <param name="Sport">The sport.</param>
/// <param name="Name">Its name in the FIT profile, shown as the file's own word; null where the file's number for it is not a known one.</param>
internal sealed record FitSport(Sport Sport, string? Name);
