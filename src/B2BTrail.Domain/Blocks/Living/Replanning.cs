using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks.Living;

/// <summary>A re-planning of which a runner accepted at least a line, with the reasons of its days.</summary>
public sealed class Replanning
{
    private Replanning()
    {
    }

    /// <summary>Keeps what was proposed.</summary>
    public Replanning(RunnerId runnerId, BlockId blockId, int number, DateTime madeUtc, IReadOnlyList<DayReasons> days)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Number = number;
        MadeUtc = madeUtc;
        Days = days;
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>Its number, from 1; <see cref="Origin.Draft"/> speaks of it.</summary>
    public int Number { get; private set; }

    /// <summary>When it was accepted, in UTC.</summary>
    public DateTime MadeUtc { get; private set; }

    /// <summary>Why each day that it set is what it is.</summary>
    public IReadOnlyList<DayReasons> Days { get; private set; } = [];
}

/// <summary>Why a day is what a re-planning made of it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Why">The reasons: first what set it.</param>
public sealed record DayReasons(DateOnly Date, IReadOnlyList<Reason> Why);

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
