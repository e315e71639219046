namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>What an XML file is of, by its root.</summary>
internal enum XmlKind
{
    /// <summary>No XML.</summary>
    NotXml,

    /// <summary>XML of some other kind, or of a kind that its first bytes do not show.</summary>
    OtherXml,

    /// <summary>A web page, as failed downloads are.</summary>
    Html,

    /// <summary>GPX, 1.0 or 1.1.</summary>
    Gpx,

    /// <summary>A Training Center database (TCX).</summary>
    Tcx,

    /// <summary>A map for Google Earth (KML).</summary>
    Kml,
}
