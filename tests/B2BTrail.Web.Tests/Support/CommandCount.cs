using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Counts what one database is asked, from here on.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly (string Source, string Name) _database;
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    public CommandCount(DbConnection database)
    {
        _database = (database.DataSource, database.Database);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Commands => Volatile.Read(ref _commands);

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command.Connection: { } asked } && (asked.DataSource, asked.Database) == _database)
        {
            Interlocked.Increment(ref _commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
