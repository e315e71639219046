namespace B2BTrail.Web.Features.Help;

/// <summary>Addresses of the help page and its parts.</summary>
public static class HelpUrls
{
    /// <summary>The page.</summary>
    public const string Page = "/help";

    /// <summary>What a back-to-back is.</summary>
    public const string BackToBack = Page + "#back-to-back";

    /// <summary>The lights of a check-in.</summary>
    public const string Lights = Page + "#lights";

    /// <summary>RPE, from 1 to 10.</summary>
    public const string Rpe = Page + "#rpe";

    /// <summary>Every limit with its source.</summary>
    public const string Limits = Page + "#limits";

    /// <summary>How to back up.</summary>
    public const string Backups = Page + "#backups";

    /// <summary>The keyboard.</summary>
    public const string Keyboard = Page + "#keyboard";
}
