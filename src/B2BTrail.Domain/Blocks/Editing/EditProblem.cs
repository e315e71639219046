namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Why an edit cannot be done.</summary>
public enum EditProblem
{
    /// <summary>The day lies outside the block.</summary>
    OutsideBlock,
    /// <summary>The day is over.</summary>
    PastDay,
    /// <summary>The day was run already.</summary>
    DoneDay,
    /// <summary>The runner marked the day as one without a run.</summary>
    BlockedDay,
    /// <summary>The race moves by itself, not as a session.</summary>
    RaceDay,
    /// <summary>The race day of the version to go back to is over.</summary>
    RaceIsOver,
    /// <summary>There is no run on that day.</summary>
    NoRun,
    /// <summary>There is no pair on that day.</summary>
    NoPair,
    /// <summary>There is a run on that day already.</summary>
    HasRun,
    /// <summary>The distance is less than the shortest run worth planning, or longer than any run.</summary>
    Distance,
    /// <summary>A run cannot become that kind of session, or a day of a pair cannot become one by itself.</summary>
    Kind,
    /// <summary>It changes nothing.</summary>
    NoChange,
    /// <summary>It goes beyond what is safe.</summary>
    Unsafe,
}
