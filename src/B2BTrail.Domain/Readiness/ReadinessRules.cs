using System.Collections.Frozen;
using System.Reflection;

namespace B2BTrail.Domain.Readiness;

/// <summary>
/// Every number that turns a check-in into a light, a sign or a decision about day 2, with its basis and its sources;
/// <c>docs/readiness.md</c> is checked against it. Such a number stands here and nowhere else.
/// </summary>
public static partial class ReadinessRules
{
    /// <summary>All rules, in no order that means anything.</summary>
    public static IReadOnlyList<ReadinessRule> All => Table.All;

    /// <summary>The rule of a sign that turns on a light.</summary>
    public static LightRule Of(LightCode code) => Table.Lights[code];

    /// <summary>The rule of a reason of the decision about day 2.</summary>
    public static SecondDayRule Of(SecondDayCode code) => Table.SecondDay[code];

    /// <summary>The signs of a pain that stop running, as every sign of illness does.</summary>
    public static PainSigns StoppingPain => LightDecision.StoppingPain;

    /// <summary>Read when it is first asked for, once every member has its rule.</summary>
    private static class Table
    {
        internal static readonly IReadOnlyList<ReadinessRule> All =
        [
            .. typeof(ReadinessRules).GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Where(member => member.PropertyType.IsAssignableTo(typeof(ReadinessRule))).Select(member => (ReadinessRule)member.GetValue(null)!),
        ];

        internal static readonly FrozenDictionary<LightCode, LightRule> Lights = All.OfType<LightRule>().ToFrozenDictionary(rule => rule.Code);

        internal static readonly FrozenDictionary<SecondDayCode, SecondDayRule> SecondDay = All.OfType<SecondDayRule>().ToFrozenDictionary(rule => rule.Code);
    }
}
