using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Addresses of the block pages.</summary>
public static class BlockUrls
{
    /// <summary>All blocks.</summary>
    public const string List = "/blocks";

    /// <summary>The planner.</summary>
    public const string New = "/blocks/new";

    /// <summary>Leads to the block of today: else the next one, else the latest, else the list.</summary>
    public const string Current = "/blocks/current";

    /// <summary>One block.</summary>
    public static string Of(BlockId id) => $"{List}/{id.Value}";

    /// <summary>A day of a block, with its panel open.</summary>
    public static string Day(BlockId id, DateOnly date) => FormattableString.Invariant($"{Of(id)}?day={date:yyyy-MM-dd}");

    /// <summary>What should change of a block, and what was changed.</summary>
    public static string Changes(BlockId id) => $"{Of(id)}/changes";

    /// <summary>A block to be printed; or one training week of it.</summary>
    public static string Print(BlockId id, int? week = null) => $"{Of(id)}/print{(week is null ? "" : $"?week={week}")}";
}
