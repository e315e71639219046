using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Feed;

/// <summary>A block as events of a calendar feed.</summary>
public static class FeedText
{
    /// <summary>The same address under the scheme that calendar programs open.</summary>
    public static string Webcal(string address) => "webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..];

    /// <summary>Whether the address leads nowhere from the internet: this machine or a network address at home.</summary>
    public static bool IsOutOfReach(string address)
    {
        var uri = new Uri(address);
        return uri.IsLoopback || (uri.HostNameType == UriHostNameType.Dns && !uri.Host.Contains('.', StringComparison.Ordinal))
            || uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host, out var ip) && (ip.IsIPv6UniqueLocal || ip.IsIPv6LinkLocal || IsPrivate(ip.GetAddressBytes())));
    }

    /// <summary>Every run of the block's plan as it stands.</summary>
    /// <param name="block">The block.</param>
    /// <param name="replannings">What the runner accepted of it.</param>
    /// <param name="changedUtc">When what is told of it changed last.</param>
    /// <param name="unit">The unit of the runner.</param>
    /// <param name="stop">The days whose runs a light takes; null where running is allowed.</param>
    /// <param name="history">What was run on these days.</param>
    public static BlockEvents Of(
        Block block, IReadOnlyList<AcceptedProposal> replannings, DateTime changedUtc, DistanceUnit unit, RunningStop? stop, TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(block);
        var plan = block.Plan;
        var text = new UnitText(unit);
        return new BlockEvents(
            block.Name, block.Version, changedUtc, [.. plan.Sessions.Where(d => d.IsOnFoot).Select(d => Event(d))]);

        RunEvent Event(StandingSession session)
        {
            string title = Title(session, plan, text);
            return stop is not null && stop.Takes(session, history)
                ? new RunEvent(session.Id.Value, session.Date, $"{UnitText.Capital(RunningStopText.Word(stop))}: {title}", $"{RunningStopText.Meaning(stop)}\nPlanned: {Amounts(BlockQueries.WhyOn(session, plan, replannings).Session, text)}")
                : new RunEvent(session.Id.Value, session.Date, title, Body(session));
        }

        string Body(StandingSession session)
        {
            var why = BlockQueries.WhyOn(session, plan, replannings);
            var lines = new List<string> { Amounts(why.Session, text) };
            string?[] told = [SessionPurposeText.Of(why.Session), SessionStructureText.Of(why.Session) ?? SessionStructureText.Of(why.Session.Strides), EstimateText.Of(why.Session, text)];
            lines.AddRange(told.OfType<string>());
            if (why.Session.Effort is { } effort && session.Kind != SessionKind.Race)
            {
                lines.Add($"RPE {effort.Rpe.From.Value}–{effort.Rpe.To.Value}: {SessionText.Effort(effort)}.");
            }

            lines.AddRange(why.Session.Why.Where(r => r.Role == ReasonRole.SetBy && !why.IsOwn).Select(r => $"Why: {WhyText.Reason(r, why, text)} ({ReasonText.Tag(r)})"));
            if (session.IsLocked)
            {
                lines.Add("You set this, so the plan leaves it alone.");
            }

            return string.Join('\n', lines);
        }
    }

    private static bool IsPrivate(byte[] ip) => ip.Length == 4 && ip is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..];

    private static string Title(StandingSession session, StandingPlan plan, UnitText text)
    {
        string what = plan.PairOn(session.Date) is { } pair && (session.Id == pair.First.Id || session.Id == pair.Second.Id)
            ? $"day {(session.Id == pair.First.Id ? 1 : 2)} of {text.Pair(pair.Distance)}"
            : SessionText.Short(session.Kind, session.Workout);
        return $"{text.Distance(session.Distance)}, {what}";
    }

    private static string Amounts(SessionDraft session, UnitText text)
    {
        string climb = session.Ascent.Meters > 0 ? $", {text.RoughClimb(session.Ascent)} of gain" : "";
        return $"{text.Distance(session.Distance)}, about {UnitText.RoughTime(session.Duration)}{climb}.";
    }

    public const string Deleted = "Link deleted. Calendars that use it stop updating.";
}
