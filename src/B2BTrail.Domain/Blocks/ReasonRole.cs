namespace B2BTrail.Domain.Blocks;

/// <summary>What a rule did to a session.</summary>
public enum ReasonRole
{
    /// <summary>It made the number what it is.</summary>
    SetBy,
    /// <summary>It would have allowed as much or more.</summary>
    WouldAllow,
    /// <summary>It shaped what the session is, not how far it goes.</summary>
    Shapes,
}
