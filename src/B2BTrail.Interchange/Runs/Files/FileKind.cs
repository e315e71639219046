namespace B2BTrail.Interchange.Runs.Files;

/// <summary>What a file is, told by its bytes. <see cref="FileFormats"/> says what becomes of each kind, and what another one takes.</summary>
public enum FileKind
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>No bytes, or blanks only.</summary>
    Empty,

    /// <summary>A FIT file.</summary>
    Fit,

    /// <summary>GPX, 1.0 or 1.1.</summary>
    Gpx,

    /// <summary>A Training Center database (TCX).</summary>
    Tcx,

    /// <summary>A map for Google Earth (KML).</summary>
    Kml,

    /// <summary>A zip archive with the map for Google Earth that makes it a KMZ.</summary>
    Kmz,

    /// <summary>A web page, as failed downloads are.</summary>
    Html,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>Something packed with gzip.</summary>
    Gzip,
}
