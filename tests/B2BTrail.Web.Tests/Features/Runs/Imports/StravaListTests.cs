using System.Net;
using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>What Strava's list brings beside the files, and what the file's own word for its sport comes to.</summary>
public sealed class StravaListTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,"
        + "Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain\n";

    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_type_in_the_list_decides_over_the_file()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(("export.zip", MadeFiles.Zip(
            ("activities.csv", Encoding.UTF8.GetBytes(Header
                + "1,\"6 Mar 2027, 08:00:00\",To work,Ride,,1000,3.0,,,,,,activities/1.gpx\n"
                + "2,\"7 Mar 2027, 08:00:00\",Corrected,Lauf,,1000,3.0,,,,,,activities/2.gpx\n"
                + "3,\"8 Mar 2027, 08:00:00\",Unheard of,Gizmo,,1000,3.0,,,,,,activities/3.gpx\n")),
            ("activities/1.gpx", MadeFiles.Gpx(Morning)),
            ("activities/2.gpx", MadeFiles.Gpx(Morning.AddDays(1), type: "cycling")),
            ("activities/3.gpx", MadeFiles.Gpx(Morning.AddDays(2))))));

        Assert.Equal(["skipped", "imported", "imported"], import.Rows().Select(row => row.Outcome));
        Assert.Equal("This is a bike ride, not a run.", import.Rows()[0].Reason);
    }

    [Fact]
    public async Task A_run_that_was_written_by_hand_on_Strava_comes_in_without_a_file_and_goes_with_the_import()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(("export.zip", Written("Trail Run", "Muddy")));

        Assert.Equal((2, 2, 2, 0, 0, 0), import.Tally());
        var runs = (await program.RunsAsync()).OrderBy(run => (string)run["localDate"]!).ToList();
        Assert.Equal(
            ("manual", "2027-03-07", "2027-03-07T18:30:00Z", 9512.3, 3500, 3600, 210.0),
            ((string)runs[0]["source"]!, (string)runs[0]["localDate"]!, (string)runs[0]["startedAt"]!, (double)runs[0]["distanceMeters"]!,
                (int)runs[0]["movingSeconds"]!, (int)runs[0]["elapsedSeconds"]!, (double)runs[0]["ascentMeters"]!));
        Assert.Equal(("From memory", "From memory\n\nMuddy"), ((string)runs[0]["name"]!, (string)runs[0]["notes"]!));
        (await program.Get($"/api/v1/runs/{runs[0]["id"]}/file")).Must(HttpStatusCode.NotFound);

        var again = await program.ImportAsync(("export.zip", Written("Trail Run", "Changed words make another archive")));
        Assert.Equal((2, 2, 0, 2, 0, 0), again.Tally());
        Assert.Equal("Entered by hand on Strava. Your log has a run like it already.", again.Rows()[0].Reason);

        var changed = (await program.Get($"/api/v1/runs/{runs[1]["id"]}")).Json;
        changed["rpe"] = 4;
        (await program.Put($"/api/v1/runs/{runs[1]["id"]}", changed)).Must(HttpStatusCode.OK);
        var undone = (await program.Delete($"/api/v1/imports/{import["id"]}")).Must(HttpStatusCode.OK).Json;
        Assert.Equal((string)runs[1]["id"]!, (string)Assert.Single(await program.RunsAsync())["id"]!);
        Assert.Equal(["Import undone.", "Still in your log: you changed it after the import."], undone.Rows().Select(row => row.Reason));
    }

    [Fact]
    public async Task Another_sport_that_was_written_by_hand_is_left_out_and_nothing_is_asked()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(("export.zip", Written("Nage", "")));

        Assert.Equal((2, 2, 0, 0, 0, 2), import.Tally());
        Assert.All(import.Rows(), row => Assert.Equal("This is a swim, not a run.", row.Reason));
    }

    [Fact]
    public async Task The_runner_is_asked_whether_an_unheard_of_sport_is_a_run()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var import = await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning, type: "Gizmo")), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1), type: "golf")));

        Assert.Equal(
            ["The file calls this “Gizmo”. Is it a run?", "The file calls this “golf”, so it is not a run."], import.Rows().Select(row => row.Reason));
        var id = new ImportId(Guid.Parse((string)import["id"]!));
        Assert.True(await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runnerId, id, 0, FileDecision.AddAsRun)));
        Assert.Equal(3000, Math.Round((double)Assert.Single(await program.RunsAsync())["distanceMeters"]!));
    }

    [Fact]
    public async Task A_title_becomes_the_name_of_the_run_in_one_line_and_the_note_keeps_it_whole()
    {
        var program = await api.NewProgramAsync();
        var mountains = "x" + string.Concat(Enumerable.Repeat("🏔", 60));
        await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning, name: "Up\n and\tdown")), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1), name: mountains)));

        var runs = (await program.RunsAsync()).OrderBy(run => (string)run["localDate"]!).ToList();
        Assert.Equal(["Up and down", mountains[..99]], runs.Select(run => (string)run["name"]!));
        Assert.Equal(mountains, (string)runs[1]["notes"]!);
    }

    [Fact]
    public async Task What_is_no_recording_of_a_run_is_told_for_what_it_is()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(
            ("empty.gpx", Gpx("<trk><trkseg/></trk>")),
            ("odd.gpx", Gpx($"<trk><trkseg>{Points("Sat Mar 06 08:00:0{0} CET 2027")}</trkseg></trk>")),
            ("drawn.gpx", Gpx($"<trk><trkseg>{Points("2010-01-01T00:00:0{0}Z")}</trkseg></trk>")),
            ("plan.gpx", Gpx("<rte><rtept lat=\"54\" lon=\"-2\"><time>2027-03-06T08:00:00Z</time></rtept><rtept lat=\"54.1\" lon=\"-2\"/></rte>")),
            ("still.gpx", Gpx("<trk><trkseg>" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<trkpt lat=\"54\" lon=\"-2\"><time>2027-03-06T08:00:0{i}Z</time></trkpt>")) + "</trkseg></trk>")));

        Assert.Equal(
            [
                "The track in this file has no points. Export it again.",
                "The times in this file are written in a way that cannot be read (9 of 9 points). Export it again.",
                "The times in this file are not those of a recording, so it was read as a route.",
                "This is a planned route, not a recording.",
                "This recording never moves, so there is no distance to log.",
            ],
            import.Rows().Select(row => row.Reason));
    }

    [Fact]
    public async Task An_activity_with_neither_title_nor_date_is_named_when_it_is_shown()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(("export.zip", MadeFiles.Zip(("activities.csv", Encoding.UTF8.GetBytes(Header
            + "1,,,Trail Run,,3600,9.5,,,,,,,,,3600,3500,9512.3,,,210\n")))));

        Assert.Equal("Untitled activity", Assert.Single(import.Rows()).Name);
    }

    private static byte[] Written(string type, string description) => MadeFiles.Zip(("activities.csv", Encoding.UTF8.GetBytes(Header
        + $"1,\"Mar 7, 2027, 6:30:00 PM\",From memory,{type},{description},3600,9.5,,,,,,,,,3600,3500,9512.3,,,210\n"
        + $"2,\"Mar 9, 2027, 6:30:00 PM\",Another,{type},,3600,9.5,,,,,,,,,3600,3500,9400,,,\n")));

    private static byte[] Gpx(string content) => Encoding.UTF8.GetBytes($"<gpx version=\"1.1\">{content}</gpx>");

    private static string Points(string time) => string.Concat(Enumerable.Range(0, 9).Select(i =>
        $"<trkpt lat=\"54.00{i}\" lon=\"-2\"><time>{time.Replace("{0}", $"{i}", StringComparison.Ordinal)}</time></trkpt>"));
}
