using System.Runtime.CompilerServices;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Lists the files of an import, upload by upload, archives opened; always in the same order.</summary>
public sealed partial class ImportFileList(OriginalFiles files, DataFolder folder, ILogger<ImportFileList> log)
{
    /// <summary>The files, each with its place from 0. One of an archive is good until the next one is asked for.</summary>
    /// <param name="import">The import, with its uploads.</param>
    /// <param name="countAsync">Told how many files an upload holds, once it is opened and before the first of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The data folder cannot be read, or there is no room for what has to be unpacked.</exception>
    internal async IAsyncEnumerable<(int Place, UploadMember Member)> ListAsync(
        Import import, Func<int, int, Task> countAsync, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var upload in import.Uploads.OrderBy(u => u.Number))
        {
            using var members = Open(import, upload, cancellationToken);
            await countAsync(upload.Number, members.Count);
            foreach (var member in members)
            {
                yield return (place++, member);
            }
        }
    }

    private UploadMembers Open(Import import, ImportUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            return UploadMembers.Open(upload, files, folder.Incoming, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException))
        {
            LogFault(e, import.Id.Value, upload.Name);
            return UploadMembers.None(upload, new FileNotice(FileNoticeCode.Fault));
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Import {Import} could not open {Name}.")]
    private partial void LogFault(Exception exception, Guid import, string name);
}
