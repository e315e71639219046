using B2BTrail.Data.Runs;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Sqlite;

/// <summary>Functions that migrations call where SQL alone cannot turn what is kept into what is kept from then on.</summary>
internal static class MigrationFunctions
{
    /// <summary>Turns the reason of an imported file, as a text, into its notices as JSON; null where it has words that are not known.</summary>
    public const string FileNotices = "b2b_file_notices";

    /// <summary>Turns the notes of a run into the words that a search compares.</summary>
    public const string SearchText = "b2b_search_text";

    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string?>(FileNotices, EarlierReasons.ToJson, isDeterministic: true);
        connection.CreateFunction<string?, string>(SearchText, notes => Domain.Runs.SearchText.Of(notes), isDeterministic: true);
    }
}
