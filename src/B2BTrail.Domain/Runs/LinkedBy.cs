namespace B2BTrail.Domain.Runs;

/// <summary>Who decided which session a run fulfilled.</summary>
public enum LinkedBy
{
    /// <summary>Matching by date.</summary>
    Matching,

    /// <summary>The runner.</summary>
    Hand,
}
