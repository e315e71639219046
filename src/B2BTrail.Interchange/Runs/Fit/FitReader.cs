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

    /// <summary>Whether the bytes begin as a FIT file does.</summary>
    /// <param name="head">The first bytes; 12 are enough.</param>
    public static bool Looks(ReadOnlySpan<byte> head) => FitHeader.Looks(head);

    /// <summary>Reads a file, and those that are joined to its end.</summary>
    /// <param name="file">All its bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static FileReading Read(ReadOnlySpan<byte> file, CancellationToken cancellationToken = default)
    {
        if (file.IsEmpty)
        {
            return new FileReading.Refused(Refusal.Empty, "The file is empty; choose another one.");
        }

        if (!Looks(file))
        {
            return new FileReading.Refused(Refusal.UnknownKind, "This is not a FIT file; choose another one.");
        }

        List<Activity> activities = [];
        string? otherType = null;
        string? behind = null;
        var isDamaged = false;
        var points = 0;
        for (var files = 0; !file.IsEmpty; files++)
        {
            if (FitHeader.Read(file) is not { } header)
            {
                isDamaged |= files == 0;
                behind = FitNotices.MoreBehind;
                break;
            }

            var part = Part.Read(file, header, cancellationToken);
            points += part.Content.Points.Count;
            if (part.IsTooLarge || points > Track.MaxPoints || files == MaxFilesInOne)
            {
                return new FileReading.Refused(
                    Refusal.TooLarge, "The file holds more than what is read here; split it in the app that made it, and try again.");
            }

            isDamaged |= part.Notice is not null;
            if (!FitFileTypes.MayBeActivity(part.Content.FileType))
            {
                otherType ??= FitFileTypes.Sentence(part.Content.FileType);
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

        return otherType is not null ? new FileReading.NoActivity(otherType)
            : isDamaged ? new FileReading.Refused(
                Refusal.Damaged, "The file is damaged and nothing in it can be read; export it again from the device or app that made it.")
            : new FileReading.Refused(
                Refusal.NothingInIt, "There is nothing in this recording: it has neither points nor totals.");
    }

    private static Activity With(Activity activity, string? notice) =>
        notice is null || activity.Notices.Contains(notice) ? activity : activity with { Notices = [.. activity.Notices, notice] };

    /// <summary>One FIT file, alone or joined to others.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Length">How many bytes it takes.</param>
    /// <param name="Notice">What is wrong with it; null where nothing is.</param>
    /// <param name="IsTooLarge">Whether it holds more than what is read.</param>
    private sealed record Part(FitContent Content, int Length, string? Notice, bool IsTooLarge)
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
            var notice = end == FitEnd.Spoilt && decoder.Unread > CheckNumberSize ? FitNotices.Spoilt
                : end != FitEnd.Whole || !isWhole ? FitNotices.CutOff
                : !header.IsIntact || FitCrc.Of(bytes[..length]) != 0 ? FitNotices.WrongCheckNumber
                : null;
            return new Part(decoder.Content, length, notice, end == FitEnd.TooMuch);
        }
    }
}
