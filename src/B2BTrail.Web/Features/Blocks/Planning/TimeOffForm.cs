using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Days with less running, as the runner fills them in.</summary>
public sealed class TimeOffForm
{
    public DateOnly? From { get; set; }

    /// <summary>The last day; null for the first day alone.</summary>
    public DateOnly? To { get; set; }

    public SpanAllows Allows { get; set; }

    /// <summary>The most minutes a day; not asked where nothing can be run.</summary>
    public double? Minutes { get; set; }

    public OffReason Reason { get; set; } = OffReason.Holiday;
}
