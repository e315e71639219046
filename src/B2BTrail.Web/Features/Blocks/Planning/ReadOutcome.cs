using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What came of reading an input.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    public sealed record Read(BlockRequest Request) : ReadOutcome;

    public sealed record Unreadable(FieldErrors Errors) : ReadOutcome;
}
