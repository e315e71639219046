namespace B2BTrail.Web.Features.Readiness;

/// <summary>Signs as a list of single ones, as forms and programs have them; the domain has them as flags.</summary>
internal static class SignLists
{
    /// <summary>All signs of a kind.</summary>
    public static IEnumerable<T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(sign => !sign.Equals(default(T)));

    /// <summary>The signs of these flags.</summary>
    public static IReadOnlyList<T> Of<T>(T flags)
        where T : struct, Enum => [.. All<T>().Where(sign => flags.HasFlag(sign))];

    /// <summary>Whether each element is one sign: neither none, nor several in one, nor unknown.</summary>
    public static bool AreSingle<T>(IReadOnlyList<T>? signs)
        where T : struct, Enum => signs is null || signs.All(All<T>().Contains);

    /// <summary>With a sign that was not in the list, or without one that was.</summary>
    public static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T>? signs, T sign)
        where T : struct, Enum => signs?.Contains(sign) == true ? [.. signs.Where(other => !other.Equals(sign))] : [.. signs ?? [], sign];
}
