namespace B2BTrail.Domain.Blocks;

/// <summary>What makes a week less, or no more, than its kind says.</summary>
public enum WeekRole
{
    /// <summary>Time off takes three or more running days from it, or more than half of them.</summary>
    TimeOff,
    /// <summary>It lies on the way back after days off.</summary>
    ComeBack,
    /// <summary>It lies on the way back after a race.</summary>
    AfterRace,
    /// <summary>It is no larger than the full week before it.</summary>
    Plateau,
}
