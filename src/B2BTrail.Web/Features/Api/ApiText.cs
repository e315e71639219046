using B2BTrail.Data.Api;

namespace B2BTrail.Web.Features.Api;

/// <summary>What the API says of a request as a whole, whatever it is about. What it says of a feature's fields stands with the feature.</summary>
internal static class ApiText
{
    public const string InvalidFields = "Some fields are invalid.";

    public const string NotFound = "Not found.";

    public const string NoObject = "Send a JSON object.";

    public const string FieldTwice = "This field appears twice.";

    public const string UnknownField = "Unknown field.";

    public const string UnknownParameter = "Unknown query parameter.";

    public const string WrongType = "Wrong type of value. See /openapi/v1.json.";

    public const string NoDate = "Use a date such as 2027-01-31.";

    public const string NotTrueOrFalse = "Use true or false.";

    public const string NoWeekStart = "Use monday, sunday or saturday.";

    public static (string Title, string Detail) Stale =>
        ("This was changed in the meantime.", "Nothing was overwritten. Read it again. If your change is not there already, send it with the new ETag.");

    public static (string Title, string Detail) TooLarge => ("The request body is too large.", "Send at most 1 MiB.");

    public static (string Title, string Detail) NotJson => ("The request body is not JSON.", "Set the content type to application/json.");

    public static (string Title, string Detail) KeyUsed => ("This Idempotency-Key was used for another request.", "Use a new key for each new request.");

    public static string KeyOutOfRange => $"Use 1 to {IdempotentReply.MaxKeyLength} plain characters.";

    /// <param name="line">The line, from 1.</param>
    /// <param name="at">The byte in it, from 1.</param>
    public static string Malformed(long? line, long? at) => $"The JSON is malformed at line {line}, byte {at}.";

    public static string DateOutOfRange(DateOnly earliest, DateOnly latest) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Use a date from {earliest:yyyy-MM-dd} to {latest:yyyy-MM-dd}.");

    public static string TooLong(int most) => $"Use at most {most} characters.";

    public static string NotWhole(int least, int most) => $"Use a whole number from {least} to {most}.";
}
