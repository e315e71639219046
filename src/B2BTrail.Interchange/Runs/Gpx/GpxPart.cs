using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Gpx;

/// <summary>A track or a route of the file, or a part of one.</summary>
internal sealed record GpxPart
{
    /// <summary>Where its points begin.</summary>
    public int From { get; set; }

    /// <summary>Where its points end.</summary>
    public int To { get; set; }

    /// <summary>Its title.</summary>
    public string? Name { get; set; }

    /// <summary>The words on it.</summary>
    public string? Description { get; set; }

    /// <summary>What it is of.</summary>
    public Sport Sport { get; set; }

    /// <summary>The file's own word for that.</summary>
    public string? SportName { get; set; }
}
