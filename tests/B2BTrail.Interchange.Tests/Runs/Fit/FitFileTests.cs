using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Fit;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

/// <summary>The file around the messages: header, check numbers, cut-off ends, joined files, other kinds of files.</summary>
public sealed class FitFileTests
{
    private const long Start = 1_000_000_000;

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    public void Both_sizes_of_the_header_are_read(int headerSize)
    {
        var activity = Only(Run(new FitWriter(headerSize: headerSize)).ToBytes());
        Assert.Empty(activity.Notices);
        Assert.Equal(new DateTime(2021, 9, 8, 1, 46, 40, DateTimeKind.Utc), activity.StartUtc);
        Assert.Equal(3, activity.Track.Count);
        Assert.Equal("Garmin (2697)", activity.Device);
    }

    [Fact]
    public void It_is_known_by_its_mark()
    {
        var file = Run(new FitWriter()).ToBytes();
        Assert.True(FitHeader.Looks(file.AsSpan(0, 12)));
        Assert.False(FitHeader.Looks(file.AsSpan(0, 11)));
        Assert.False(FitHeader.Looks("<?xml version=\"1.0\"?>"u8));
    }

    [Fact]
    public void A_wrong_crc_is_read_with_a_notice()
    {
        var file = Run(new FitWriter()).ToBytes();
        file[^1] ^= 0xFF;
        Assert.Equal([FileNoticeCode.WrongChecksum], Only(file).Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void A_wrong_header_crc_is_read_with_a_notice()
    {
        var file = Run(new FitWriter()).ToBytes();
        file[12] ^= 0xFF;
        Assert.Equal([FileNoticeCode.WrongChecksum], Only(file).Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void A_header_crc_that_was_left_out_is_no_fault()
    {
        var file = Run(new FitWriter()).ToBytes();
        (file[12], file[13]) = (0, 0);
        Assert.True(FitHeader.Read(file)?.IsIntact);
    }

    [Fact]
    public void A_size_far_past_the_end_is_read_with_a_notice()
    {
        var file = Run(new FitWriter()).ToBytes();
        (file[4], file[5], file[6], file[7]) = (0xFF, 0xFF, 0xFF, 0x7F);
        var activity = Only(file);
        Assert.Equal([FileNoticeCode.ShorterThanStated], activity.Notices.Select(notice => notice.Code));
        Assert.Equal(3, activity.Track.Count);
    }

    [Fact]
    public void A_file_whose_size_was_never_written_is_read_to_its_end()
    {
        var file = Run(new FitWriter()).ToBytes();
        (file[4], file[5], file[6], file[7]) = (0, 0, 0, 0);
        Assert.Equal(3, Only(file).Track.Count);
    }

    [Fact]
    public void A_cut_off_last_message_is_left_out_with_a_notice()
    {
        var file = new FitWriter().FileId().Session(Start, 60, 200).Record(Start).Record(Start + 1).ToBytes();
        var activity = Only(file.AsSpan(0, file.Length - 3));
        Assert.Equal([FileNoticeCode.ShorterThanStated], activity.Notices.Select(notice => notice.Code));
        Assert.Equal(1, activity.Track.Count);
    }

    [Fact]
    public void Zeros_behind_the_file_are_left_out_with_a_notice() =>
        Assert.Equal([FileNoticeCode.TrailingData], Only([.. Run(new FitWriter()).ToBytes(), .. new byte[57]]).Notices.Select(notice => notice.Code));

    [Fact]
    public void A_message_that_was_never_defined_ends_the_reading()
    {
        var file = Run(new FitWriter()).Raw(0x0B, 1, 2, 3, 4).Record(Start + 50).ToBytes();
        var activity = Only(file);
        Assert.Equal([FileNoticeCode.ReadUntilDamage], activity.Notices.Select(notice => notice.Code));
        Assert.Equal(3, activity.Track.Count);
    }

    [Fact]
    public void A_file_that_is_damaged_from_the_beginning_is_refused() =>
        Assert.Equal(FileNoticeCode.Damaged, Refused(new FitWriter().Raw(0x0B, 1, 2, 3, 4).ToBytes()));

    [Fact]
    public void Joined_files_are_activities_of_their_own()
    {
        byte[] file =
        [
            .. Run(new FitWriter()).ToBytes(),
            .. new FitWriter(bigEndian: true, headerSize: 12).FileId().Session(Start + 500, 10, 30, sport: 11).Record(Start + 500).ToBytes(),
        ];
        var activities = Activities(file);
        Assert.Equal([0, 1], activities.Select(activity => activity.Part));
        Assert.Equal([Sport.Running, Sport.Walking], activities.Select(activity => activity.Sport));
        Assert.Equal([3, 1], activities.Select(activity => activity.Track.Count));
        Assert.All(activities, activity => Assert.Empty(activity.Notices));
    }

    [Fact]
    public void Settings_joined_to_an_activity_are_passed_over() =>
        Assert.Empty(Only([.. Run(new FitWriter()).ToBytes(), .. new FitWriter().FileId(type: 2).ToBytes()]).Notices);

    [Theory]
    [InlineData(2, FileContent.DeviceSettings)]
    [InlineData(5, FileContent.Workout)]
    [InlineData(6, FileContent.Course)]
    [InlineData(9, FileContent.Weight)]
    [InlineData(32, FileContent.DailyMonitoring)]
    [InlineData(200, FileContent.Other)]
    public void Another_kind_of_file_says_what_it_is(int type, FileContent content)
    {
        var file = new FitWriter().FileId(type).Record(Start).ToBytes();
        Assert.Equal(new(FileNoticeCode.NotAnActivity) { Content = content }, Assert.IsType<FileReading.NoActivity>(FitReader.Read(file)).Notice);
    }

    [Fact]
    public void A_file_that_is_no_fit_file_or_holds_nothing_is_refused()
    {
        Assert.Equal(FileNoticeCode.Empty, Refused([]));
        Assert.Equal(FileNoticeCode.UnknownKind, Refused("<gpx></gpx>, and something more"u8));
        Assert.Equal(FileNoticeCode.EmptyRecording, Refused(new FitWriter().FileId().ToBytes()));
    }

    [Fact]
    public void More_points_than_are_read_are_too_large()
    {
        // Records without fields take one byte each.
        var writer = new FitWriter().FileId().Define(4, new FitShape(20, Array.Empty<(byte, FitType)>()));
        var records = new byte[Track.MaxPoints + 1];
        Array.Fill(records, (byte)4);
        Assert.Equal(FileNoticeCode.HoldsTooMuch, Refused(writer.Raw(records).ToBytes()));
    }

    [Fact]
    public void More_files_in_one_than_anybody_joins_are_too_large()
    {
        var one = new FitWriter().FileId().Session(Start, 60, 100).ToBytes();
        byte[] Joined(int files) => [.. Enumerable.Repeat(one, files).SelectMany(file => file)];
        Assert.Equal(100, Activities(Joined(100)).Count);
        Assert.Equal(FileNoticeCode.HoldsTooMuch, Refused(Joined(101)));
    }

    [Fact]
    public void More_sessions_or_laps_than_anybody_makes_are_too_large()
    {
        var sessions = new FitWriter().FileId();
        for (var i = 0; i <= 1000; i++)
        {
            sessions.Session(Start + i, 1, 3);
        }

        Assert.Equal(FileNoticeCode.HoldsTooMuch, Refused(sessions.ToBytes()));
        var laps = new FitWriter().FileId();
        for (var i = 0; i <= 10_000; i++)
        {
            laps.Lap(Start + i, 1, 3);
        }

        Assert.Equal(FileNoticeCode.HoldsTooMuch, Refused(laps.ToBytes()));
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        var writer = new FitWriter().FileId().Define(4, new FitShape(20, Array.Empty<(byte, FitType)>()));
        var records = new byte[10_000];
        Array.Fill(records, (byte)4);
        var file = writer.Raw(records).ToBytes();
        Assert.Throws<OperationCanceledException>(() => FitReader.Read(file, new CancellationToken(canceled: true)));
    }

    internal static Activity Only(ReadOnlySpan<byte> file) => Assert.Single(Activities(file));

    internal static IReadOnlyList<Activity> Activities(ReadOnlySpan<byte> file) => Assert.IsType<FileReading.Read>(FitReader.Read(file)).Activities;

    private static FileNoticeCode Refused(ReadOnlySpan<byte> file) => Assert.IsType<FileReading.Refused>(FitReader.Read(file)).Notice.Code;

    private static FitWriter Run(FitWriter writer) =>
        writer.FileId().Record(Start, 0).Record(Start + 1, 3).Record(Start + 2, 6).Lap(Start, 2, 6).Session(Start, 2, 6);
}
