using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs.Imports;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportTextTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1790, 5, 0, 0, 0, "1,790 runs imported")]
    [InlineData(1, 0, 0, 0, 0, "1 run imported")]
    [InlineData(0, 1790, 0, 0, 0, "Nothing new: all 1,790 were already in your log")]
    [InlineData(0, 1, 0, 0, 0, "Nothing new: this run was already in your log")]
    [InlineData(0, 4, 1, 0, 0, "Nothing new")]
    [InlineData(0, 4, 0, 0, 2, "Nothing imported yet")]
    [InlineData(0, 0, 1, 2, 0, "No runs found in these files")]
    public void The_headline_of_what_is_done_says_what_it_came_to(int imported, int duplicates, int rejected, int skipped, int asked, string words) =>
        Assert.Equal(words, ImportText.Headline(ImportSamples.Done with { Tally = new ImportTally(imported, duplicates, rejected, skipped, asked) }));

    [Fact]
    public void What_did_not_become_a_run_is_counted_in_a_sentence()
    {
        Assert.Equal("5 were already in your log, 1 was skipped and 2 could not be read.", ImportText.Rest(new ImportTally(9, 8, 2, 1, 3)));
        Assert.Equal("1 could not be read.", ImportText.Rest(new ImportTally(9, 0, 1, 0, 0)));
        Assert.Null(ImportText.Rest(new ImportTally(9, 0, 0, 0, 0)));
        Assert.Null(ImportText.Rest(new ImportTally(0, 9, 0, 0, 0)));
    }

    [Fact]
    public void Files_of_other_kinds_and_undone_runs_are_counted_as_what_they_are()
    {
        var tally = new ImportTally(3, 0, 1, 5, 0) { NotRead = 7, NotReadLines = 1, Undone = 2 };

        Assert.Equal("2 were skipped, 7 other files were not read, 2 were undone and 1 could not be read.", ImportText.Rest(tally));
        Assert.Equal("3 imported, 2 skipped, 7 not read, 2 undone, 1 could not be read", ImportText.Counts(tally));
        Assert.Equal((15, 15), (tally.All, FileChoice.Choices.Skip(1).Sum(choice => choice.Count(tally))));
    }

    [Theory]
    [InlineData(null, "412 of 1,800 read")]
    [InlineData(20, "412 of 1,800 read, less than a minute left")]
    [InlineData(110, "412 of 1,800 read, about 2 min left")]
    [InlineData(4200, "412 of 1,800 read, about 1 h 10 left")]
    public void Progress_says_what_is_left_once_that_is_known(int? seconds, string words) =>
        Assert.Equal(words, ImportText.Progress(ImportSamples.Running, seconds is { } s ? TimeSpan.FromSeconds(s) : null));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(84_200, "84 KB")]
    [InlineData(1_500_000, "1.5 MB")]
    [InlineData(412_000_000, "412 MB")]
    [InlineData(1_240_000_000, "1.2 GB")]
    [InlineData(2_147_483_648_000, "2,147 GB")]
    public void Sizes_are_short(long bytes, string words) => Assert.Equal(words, ImportText.Size(bytes));

    [Fact]
    public void A_moment_is_the_one_on_the_runners_clock() => Assert.Equal(
        "21 Mar 2027, 01:30",
        ImportText.When(new DateTime(2027, 3, 20, 12, 30, 0), Preferences.Default with { TimeZone = "Pacific/Auckland" }));

    [Fact]
    public void What_was_undone_is_said_in_full()
    {
        Assert.Equal("1,788 runs removed.", ImportText.Undone(new UndoneImport(1788, 0, [])));
        Assert.Equal("1 run removed. 2 runs restored to what you entered.", ImportText.Undone(new UndoneImport(1, 2, [])));
        Assert.Equal("No runs removed.", ImportText.Undone(new UndoneImport(0, 0, [])));
    }

    [Fact]
    public void The_time_left_follows_what_was_read_while_it_was_watched()
    {
        var pace = new ReadingPace();

        Assert.Null(pace.Left(ImportSamples.Running with { Done = 400 }, Noon));
        Assert.Null(pace.Left(ImportSamples.Running with { Done = 405 }, Noon.AddSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(1300), pace.Left(ImportSamples.Running with { Done = 500 }, Noon.AddSeconds(100)));
    }

    [Fact]
    public void The_time_left_is_asked_anew_when_an_import_resumes()
    {
        var pace = new ReadingPace();
        pace.Left(ImportSamples.Running with { Done = 0 }, Noon);

        Assert.Null(pace.Left(ImportSamples.Stopped, Noon.AddSeconds(50)));
        Assert.Null(pace.Left(ImportSamples.Running with { Done = 500 }, Noon.AddSeconds(100)));
    }

    [Fact]
    public void A_choice_of_files_is_known_by_its_address_and_counts_each_file_once()
    {
        var tally = new ImportTally(10, 7, 3, 2, 4);

        Assert.Equal("added", FileChoice.Of("added").Key);
        Assert.Equal(FileChoice.All, FileChoice.Of("no such thing"));
        Assert.Equal(tally.All, FileChoice.Choices.Skip(1).Sum(choice => choice.Count(tally)));
        Assert.Equal(FileOutcome.Duplicate, FileChoice.Of("there").Filter.Outcome);
    }
}
