using System.Globalization;
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

    /// <summary>A training week of a block.</summary>
    public static string WeekOf(BlockId id, int number) => $"{Of(id)}#week-{number}";

    /// <summary>A day of a block, open to be changed.</summary>
    public static string DayOf(BlockId id, DateOnly day) => $"{Of(id)}?day={day.ToString("O", CultureInfo.InvariantCulture)}";

    /// <summary>What should change of a block, and what was changed.</summary>
    public static string Changes(BlockId id) => $"{Of(id)}/changes";

    /// <summary>What a block came to.</summary>
    public static string Summary(BlockId id) => $"{Of(id)}/summary";

    /// <summary>A block to be printed; or one training week of it.</summary>
    public static string Print(BlockId id, int? week = null) => $"{Of(id)}/print{(week is null ? "" : $"?week={week}")}";
}
