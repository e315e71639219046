namespace B2BTrail.Data.Disk;

/// <summary>The database file was moved, removed or replaced while the program has it open: what is written now would be lost.</summary>
public sealed class DataFolderGoneException(string database)
    : IOException($"The database {database} was moved or removed while the program runs. Nothing more is written; put it back, then start the program again.");
