using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What a runner said to a cause of re-planning, so that it is not asked again.</summary>
public sealed class ReplanAnswer
{
    /// <summary>The longest <see cref="Cause"/>, in characters.</summary>
    public const int MaxCauseLength = 60;

    private ReplanAnswer()
    {
    }

    /// <summary>Notes an answer.</summary>
    public ReplanAnswer(RunnerId runnerId, BlockId blockId, string cause, ReplanReply reply, DateOnly day)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Cause = cause;
        Change(reply, day);
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>The key of the cause.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>What was said.</summary>
    public ReplanReply Reply { get; private set; }

    /// <summary>The runner's day on which it was said.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Notes another answer.</summary>
    public void Change(ReplanReply reply, DateOnly day) => (Reply, Day) = (reply, day);

    /// <summary>Whether the cause need not be asked about on a day.</summary>
    public bool Settles(DateOnly today) => Reply != ReplanReply.Later || Day >= today;
}
