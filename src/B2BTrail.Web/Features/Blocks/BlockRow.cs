using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A kept block as a list shows it.</summary>
public sealed record BlockRow(BlockId Id, string Name, DateOnly StartDate, DateOnly EndDate, DateTime KeptUtc, int Weeks);
