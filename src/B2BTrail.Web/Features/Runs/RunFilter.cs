using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Which runs to list: those on the days from…to, and where a kind is given, those that fulfilled a session of it.</summary>
public sealed record RunFilter(DateOnly? From = null, DateOnly? To = null, SessionKind? Kind = null)
{
    public static RunFilter All { get; } = new();
}
