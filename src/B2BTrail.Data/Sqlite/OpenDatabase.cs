using System.Runtime.InteropServices;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Sqlite;

/// <summary>
/// Holds the database open and the folder locked for as long as the program runs. While one connection is open, SQLite keeps the files
/// beside the database, without which a full disk could not even be read from; once the last one is closed in order, they are gone.
/// </summary>
internal sealed class OpenDatabase : IDisposable
{
    private const int HasMovedControl = 20;

    private readonly SqliteConnection _connection;
    private readonly DataFolderLock _lock;
    private readonly WriteGate _gate;

    /// <summary>Opens the database and has the gate stop writes once its file is gone.</summary>
    public OpenDatabase(string path, DataFolderLock held)
    {
        _lock = held;
        _connection = SqliteFile.Open(path);

        // The files beside the database come with the first read.
        _ = SqliteFile.Scalar(_connection, "SELECT count(*) FROM sqlite_master");
        _gate = DatabaseFile.GateOf(path);
        _gate.Refusal = () => HasMoved ? new DataFolderGoneException(path) : null;
    }

    /// <summary>Whether the file was moved, removed or replaced while it is open: SQLite would go on writing where nobody finds it again.</summary>
    public bool HasMoved
    {
        get
        {
            if (_connection.Handle is not { } handle)
            {
                return false;
            }

            // Where the system does not let go of open files, SQLite does not know the question and the number stays 0.
            var moved = 0;
            _ = FileControl(handle.DangerousGetHandle(), "main", HasMovedControl, ref moved);
            return moved != 0;
        }
    }

    public void Dispose()
    {
        _gate.Refusal = null;
        SqliteConnection.ClearPool(new SqliteConnection(SqliteOptions.ConnectionString(_connection.DataSource)));
        _connection.Dispose();
        _lock.Dispose();
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(IntPtr connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string database, int control, ref int answer);
}
