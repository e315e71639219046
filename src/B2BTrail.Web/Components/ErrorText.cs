namespace B2BTrail.Web.Components;

/// <summary>What the pages say that stand where another cannot be shown.</summary>
internal static class ErrorText
{
    /// <summary>The heading of a refused request, by the code of its status; of a page that is not there for any other.</summary>
    public static string Title(string? status) => status switch
    {
        "400" => "Form expired",
        "403" => "Access denied",
        "405" => "Page cannot be opened this way",
        "429" => "Too many requests",
        _ => "Page not found",
    };

    /// <summary>What became of it, and what to do.</summary>
    public static string Sentence(string? status) => status switch
    {
        "400" => "The form was incomplete or too old. Nothing was changed. Go back, reload the page and try again.",
        "403" => "Your account cannot open this page.",
        "405" => "Nothing was changed. Use the menu to open the page.",
        "429" => "Too many tries from your network. Wait a minute, then try again.",
        _ => "It may have been deleted, or belongs to another account.",
    };

    /// <summary>The heading of a request that failed.</summary>
    public static string Failed(bool isDiskFault) => isDiskFault ? "Not saved" : "Something went wrong";
}
