using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// Reads FIT files, as watches and many programs write them, by the public description of the format. What is damaged is read as far as
/// it can be understood, with a notice.
/// </summary>
public static class FitReader
{
    private const int MaxFilesInOne = 100;
    private const int CheckNumberSize = 2;

    /// <summary>Reads a file, and those that are joined to its end.</summary>
    /// <param name="file">The file, read once from where it stands; its length is the caller's to limit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static FileReading Read(Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var all = new MemoryStream();
        file.CopyTo(all);
        return Read(all.GetBuffer().AsSpan(0, (int)all.Length), cancellationToken);
    }

    /// <summary>Reads a file, and those that are joined to its end.</summary>
    /// <param name="file">All its bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static FileReading Read(ReadOnlySpan<byte> file, CancellationToken cancellationToken = default)
    {
        if (file.IsEmpty)
        {
            return new FileReading.Refused(FileNoticeCode.Empty);
        }

        if (!FitHeader.Looks(file))
        {
            return new FileReading.Refused(FileNoticeCode.UnknownKind);
        }

        List<Activity> activities = [];
        FileContent? other = null;
        FileNoticeCode? behind = null;
        var isDamaged = false;
        var points = 0;
        for (var files = 0; !file.IsEmpty; files++)
        {
            if (FitHeader.Read(file) is not { } header)
            {
                isDamaged |= files == 0;
                behind = FileNoticeCode.TrailingData;
                break;
            }

            var part = Part.Read(file, header, cancellationToken);
            points += part.Content.Points.Count;
            if (part.IsTooLarge || points > Track.MaxPoints || files == MaxFilesInOne)
            {
                return new FileReading.Refused(FileNoticeCode.HoldsTooMuch);
            }

            isDamaged |= part.Notice is not null;
            if (!FitFileTypes.MayBeActivity(part.Content.FileType))
            {
                other ??= FitFileTypes.ContentOf(part.Content.FileType);
            }
            else
            {
                var found = FitActivities.Of(part.Content);
                behind = found.Count == 0 ? part.Notice ?? behind : behind;
                activities.AddRange(found.Select(activity => With(activity, part.Notice)));
            }

            file = file[part.Length..];
        }

        if (activities.Count > 0)
        {
            activities[^1] = With(activities[^1], behind);
            return new FileReading.Read([.. activities.Select((activity, i) => activity with { Part = i })]);
        }

        return other is not null ? new FileReading.NoActivity(new(FileNoticeCode.NotAnActivity) { Content = other })
            : new FileReading.Refused(isDamaged ? FileNoticeCode.Damaged : FileNoticeCode.EmptyRecording);
    }

    private static Activity With(Activity activity, FileNoticeCode? code) =>
        code is not { } added || activity.Notices.Any(notice => notice.Code == added) ? activity : activity with { Notices = [.. activity.Notices, new(added)] };

    /// <summary>One FIT file, alone or joined to others.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Length">How many bytes it takes.</param>
    /// <param name="Notice">What is wrong with it; null where nothing is.</param>
    /// <param name="IsTooLarge">Whether it holds more than what is read.</param>
    private sealed record Part(FitContent Content, int Length, FileNoticeCode? Notice, bool IsTooLarge)
    {
        public static Part Read(ReadOnlySpan<byte> bytes, FitHeader header, CancellationToken cancellationToken)
        {
            // A device that lost its power leaves the size at zero, and no check number.
            var room = bytes.Length - header.Size;
            var isWhole = header.DataSize <= room - CheckNumberSize && (header.DataSize > 0 || room == CheckNumberSize);
            var data = bytes.Slice(header.Size, isWhole ? (int)header.DataSize : room);
            var decoder = new FitDecoder();
            var end = decoder.Read(data, cancellationToken);
            var length = isWhole ? header.Size + data.Length + CheckNumberSize : bytes.Length;
            FileNoticeCode? notice = end == FitEnd.Corrupt && decoder.Unread > CheckNumberSize ? FileNoticeCode.ReadUntilDamage
                : end != FitEnd.Whole || !isWhole ? FileNoticeCode.ShorterThanStated
                : !header.IsIntact || FitCrc.Of(bytes[..length]) != 0 ? FileNoticeCode.WrongChecksum
                : null;
            return new Part(decoder.Content, length, notice, end == FitEnd.TooMuch);
        }
    }
}
