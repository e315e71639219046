namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Goes through the messages of one FIT file once and hands what they say to a <see cref="FitContent"/>.</summary>
internal sealed class FitDecoder
{
    private const int DeveloperFields = 0x20;
    private const int Definition = 0x40;
    private const int CompressedTime = 0x80;
    private const int MessagesBetweenLooks = 4096;

    private readonly FitDefinition?[] _definitions = new FitDefinition?[16];
    private uint? _clock;

    /// <summary>What has been read.</summary>
    public FitContent Content { get; } = new();

    /// <summary>How many bytes were left when the reading ended.</summary>
    public int Unread { get; private set; }

    /// <summary>Reads messages until they end or cannot be understood.</summary>
    /// <param name="data">The messages, without the header before and the check number after them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public FitEnd Read(ReadOnlySpan<byte> data, CancellationToken cancellationToken)
    {
        var untilLook = MessagesBetweenLooks;
        for (var at = 0; at < data.Length;)
        {
            if (--untilLook == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilLook = MessagesBetweenLooks;
            }

            var header = data[at];
            Unread = data.Length - at;
            var isCompressed = (header & CompressedTime) != 0;
            if (!isCompressed && (header & Definition) != 0)
            {
                var taken = (_definitions[header & 0xF] ??= new FitDefinition()).Define(data[(at + 1)..], (header & DeveloperFields) != 0);
                if (taken == 0)
                {
                    return FitEnd.CutOff;
                }

                at += 1 + taken;
                continue;
            }

            if (_definitions[isCompressed ? header >> 5 & 3 : header & 0xF] is not { } definition)
            {
                return FitEnd.Corrupt;
            }

            if (definition.Size >= Unread)
            {
                return FitEnd.CutOff;
            }

            var message = data.Slice(at + 1, definition.Size);
            var time = TimeOf(definition, message, isCompressed ? header & 0x1F : -1);
            var isTaken = definition.Message == FitMessage.Record
                ? Content.Points.TryAdd(definition, message, time, Unread)
                : Content.TryTake(definition, message, time);
            if (!isTaken)
            {
                return FitEnd.TooMuch;
            }

            at += 1 + definition.Size;
        }

        Unread = 0;
        return FitEnd.Whole;
    }

    // The header byte of a message may carry the lowest five bits of its time; the others are those of the time before, or one more.
    private double TimeOf(FitDefinition definition, ReadOnlySpan<byte> message, int lowestBits)
    {
        var time = definition.Time(message, FitMessage.Timestamp);
        if (!double.IsNaN(time))
        {
            _clock = (uint)time;
        }
        else if (lowestBits >= 0 && _clock is { } before)
        {
            _clock = unchecked(before + (((uint)lowestBits - before) & 0x1F));
            time = _clock.Value;
        }

        return time;
    }
}
