using System.Collections.Frozen;
using System.Reflection;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// Every number of the planner, with its basis and its source; <c>docs/plan-rules.md</c> is checked against it. A number that shapes a
/// plan stands here and nowhere else.
/// </summary>
public static partial class Rules
{
    /// <summary>All rules, in no order that means anything.</summary>
    public static IReadOnlyList<Rule> All => Table.All;

    /// <summary>The rule that a session tells of under a code.</summary>
    public static Rule Of(RuleCode code) => Table.ByCode[code];

    /// <summary>Read when it is first asked for, once every member has its rule.</summary>
    private static class Table
    {
        internal static readonly IReadOnlyList<Rule> All =
        [
            .. typeof(Rules).GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Where(member => member.PropertyType == typeof(Rule)).Select(member => (Rule)member.GetValue(null)!),
        ];

        internal static readonly FrozenDictionary<RuleCode, Rule> ByCode =
            All.Where(rule => rule.Code is not null).ToFrozenDictionary(rule => rule.Code!.Value);
    }
}
