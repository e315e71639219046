using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Days on which less can be run than usual.</summary>
public sealed record SpanInput
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public SpanAllows? Allows { get; init; }

    /// <summary>The most minutes on each of the days; may be left out.</summary>
    public int? Minutes { get; init; }

    /// <summary>May be left out.</summary>
    public OffReason? Reason { get; init; }

    public static SpanInput Of(AvailabilitySpan span) =>
        new() { From = span.From, To = span.To, Allows = span.Allows, Minutes = span.Minutes, Reason = span.Reason };
}
