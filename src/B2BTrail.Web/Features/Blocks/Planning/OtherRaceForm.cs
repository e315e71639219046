using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A race on the way, as the runner fills it in, in their unit.</summary>
public sealed class OtherRaceForm
{
    public string Name { get; set; } = "";

    public DateOnly? Date { get; set; }

    public double? Distance { get; set; }

    /// <summary>Feet with miles, meters with kilometers.</summary>
    public double? Ascent { get; set; }

    public RaceEffort Effort { get; set; }

    /// <summary>Whether another form of a race says the same.</summary>
    public bool IsTheSameAs(OtherRaceForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Name.Trim(), Date, Distance, Ascent, Effort) == (other.Name.Trim(), other.Date, other.Distance, other.Ascent, other.Effort);
    }
}
