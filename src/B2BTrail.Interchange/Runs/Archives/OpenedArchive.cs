using System.Collections;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// The activities of an opened archive, always in the same order: as the archive lists them, then what only Strava's list knows.
/// Not safe for several threads at once. The stream that it was opened from stays its owner's and must stay open as long as this does.
/// </summary>
public sealed class OpenedArchive : IReadOnlyList<ArchiveMember>, IDisposable
{
    private readonly IReadOnlyList<ArchiveMember> _members;
    private readonly IReadOnlyList<IDisposable> _held;

    internal OpenedArchive(IReadOnlyList<ArchiveMember> members, IReadOnlyList<FileNotice> notices, IReadOnlyList<IDisposable> held) =>
        (_members, Notices, _held) = (members, notices, held);

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>What was wrong with the archive and how it is read all the same.</summary>
    public IReadOnlyList<FileNotice> Notices { get; }

    /// <inheritdoc/>
    public ArchiveMember this[int index] => _members[index];

    /// <inheritdoc/>
    public IEnumerator<ArchiveMember> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Closes the archive and removes what was unpacked for it.</summary>
    public void Dispose()
    {
        for (var i = _held.Count - 1; i >= 0; i--)
        {
            _held[i].Dispose();
        }
    }
}
