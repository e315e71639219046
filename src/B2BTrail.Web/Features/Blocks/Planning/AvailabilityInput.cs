using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>When the runner can run.</summary>
public sealed record AvailabilityInput
{
    public WeekdaysInput? Weekdays { get; init; }

    public IReadOnlyList<SpanInput>? Spans { get; init; }

    public static AvailabilityInput? From(Availability availability) => availability == Availability.Always ? null : new()
    {
        Weekdays = WeekdaysInput.From(availability.Weekdays),
        Spans = [.. availability.Spans.Select(SpanInput.Of)],
    };
}
