namespace B2BTrail.Domain.Blocks;

/// <summary>What makes a week less, or no more, than its kind says.</summary>
public enum WeekRole
{
    /// <summary>Days off take runs from it.</summary>
    TimeOff,
    /// <summary>It lies on the way back after days off.</summary>
    ComeBack,
    /// <summary>It lies on the way back after a race.</summary>
    AfterRace,
    /// <summary>It is no larger than the full week before it.</summary>
    Plateau,
}
