using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class FileNoticeTextTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);

    private static readonly UnitText Kilometers = new(DistanceUnit.Kilometre);

    [Fact]
    public void Every_code_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<FileNoticeCode>().Select(code => FileNoticeText.Of(Full(code), Miles)).ToList();

        Assert.All(sentences, sentence => Assert.Matches("^[A-Z0-9].*[.?]$", sentence));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Fact]
    public void What_is_not_read_is_answered_with_the_formats_that_are()
    {
        Assert.Equal("This is not a FIT, GPX or TCX file. Export the activity in one of these formats.", FileNoticeText.Of(new(FileNoticeCode.UnknownKind), Miles));
        Assert.Equal(
            "There are no FIT, GPX or TCX files in this archive. Check that it is the export of your activities.", FileNoticeText.Of(new(FileNoticeCode.EmptyArchive), Miles));
        Assert.EndsWith(" Export the activity as FIT, GPX or TCX.", FileNoticeText.Of(new(FileNoticeCode.GoogleEarth), Miles), StringComparison.Ordinal);
        Assert.Equal("FIT, GPX and TCX", FormatText.PackedAnd);
    }

    [Fact]
    public void Every_sport_and_every_content_is_named()
    {
        var sports = Enum.GetValues<Sport>().Where(sport => !sport.IsOnFoot() && sport is not (Sport.Unknown or Sport.Unclear or Sport.Other)).ToList();
        Assert.Equal(sports.Count + 1, sports.Append(Sport.Other).Select(sport => FileNoticeText.Of(new(FileNoticeCode.OtherSport) { Sport = sport }, Miles)).Distinct().Count());

        var contents = Enum.GetValues<FileContent>();
        Assert.Equal(contents.Length, contents.Select(content => FileNoticeText.Of(new(FileNoticeCode.NotAnActivity) { Content = content }, Miles)).Distinct().Count());
    }

    [Fact]
    public void Quantities_are_in_the_runners_unit()
    {
        var fast = new FileNotice(FileNoticeCode.TooFastForRun) { Speed = 33_000 / 3600.0 };
        Assert.Equal("This moves at 21 mph, faster than anyone runs. It looks like a ride or a drive.", FileNoticeText.Of(fast, Miles));
        Assert.Equal("This moves at 33 km/h, faster than anyone runs. It looks like a ride or a drive.", FileNoticeText.Of(fast, Kilometers));

        var clock = new FileNotice(FileNoticeCode.StartsTooEarly) { Date = new DateOnly(1990, 7, 18), Distance = new Distance(10_250), Time = new Duration(3773) };
        Assert.Equal("The clock of the watch was not set: the file says 18 Jul 1990. Enter this run by hand: 10.25 km, 1:02:53.", FileNoticeText.Of(clock, Kilometers));
        Assert.Equal("The clock of the watch was not set: the file says 18 Jul 1990. Enter this run by hand: 6.4 mi.", FileNoticeText.Of(clock with { Time = null }, Miles));
    }

    [Fact]
    public void One_is_written_as_one()
    {
        Assert.Equal("1 point whose clock went back was left out.", FileNoticeText.Of(new(FileNoticeCode.PointsBackInTime) { Count = 1 }, Miles));
        Assert.Equal("1,234 points whose clock went back were left out.", FileNoticeText.Of(new(FileNoticeCode.PointsBackInTime) { Count = 1234 }, Miles));
        Assert.Equal("1 position is far off the way and was left out.", FileNoticeText.Of(new(FileNoticeCode.StrayPositions) { Count = 1 }, Miles));
    }

    [Fact]
    public void What_an_earlier_version_kept_comes_first_and_as_it_is()
    {
        Assert.Null(FileNoticeText.Of([], null, Miles));
        Assert.Equal("It’s odd.", FileNoticeText.Of([], "It’s odd.", Miles));
        Assert.Equal("It’s odd. Import undone.", FileNoticeText.Of([new(FileNoticeCode.Undone)], "It’s odd.", Miles));
    }

    private static FileNotice Full(FileNoticeCode code) => new(code)
    {
        Count = 2,
        Total = 3,
        Name = "Europe/Zurich",
        Sport = Sport.Cycling,
        Content = FileContent.Course,
        Date = new DateOnly(2062, 1, 3),
        Distance = new Distance(9000),
        PositionDistance = new Distance(3000),
        UsedDistance = new Distance(3000),
        Time = new Duration(3600),
        Speed = 9,
    };
}
