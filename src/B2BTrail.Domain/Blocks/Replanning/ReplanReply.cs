namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What a runner says to a proposal.</summary>
public enum ReplanReply
{
    /// <summary>Take it, or part of it.</summary>
    Accepted,
    /// <summary>Leave the plan as it is.</summary>
    Refused,
    /// <summary>Ask again tomorrow.</summary>
    Later,
}
