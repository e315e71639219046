using System.Globalization;
using AngleSharp.Dom;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>Whatever a run's page shows of its parts adds up to what it shows of the whole, for every real file.</summary>
public sealed class RunPageSumsTests : TrailTestContext
{
    private static readonly string[] Folders = ["activities", "recordings"];

    [RealActivitiesFact]
    public void The_splits_of_every_real_file_add_up_to_its_run()
    {
        var folder = Path.GetDirectoryName(RealActivities.File!)!;
        var held = 0;
        foreach (var path in Folders.SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories)))
        {
            using var bytes = File.OpenRead(path);
            foreach (var activity in ActivityFileReader.Read(bytes) is FileReading.Read(var activities) ? activities : [])
            {
                foreach (var unit in Enum.GetValues<DistanceUnit>())
                {
                    held += Hold($"{Path.GetFileName(path)} {activity.Part} {unit}", activity, new UnitText(unit)) ? 1 : 0;
                }
            }
        }

        Assert.True(held >= 150, $"Only {held} pages were added up.");
    }

    private bool Hold(string name, Activity activity, UnitText text)
    {
        var figures = RunFigures.Of(activity.Track, activity.Summary);
        if (figures.Distance is not { } distance)
        {
            return false;
        }

        var run = new RunEntry
        {
            LocalDate = Me.Today,
            TimeZone = "UTC",
            Distance = distance.Value,
            Moving = figures.Moving?.Value,
            Elapsed = figures.Elapsed?.Value,
            Ascent = figures.Ascent?.Value,
            Descent = figures.Descent?.Value,
        };
        var view = RecordingView.Of(
            new RecordedFile { Name = name, Track = activity.Track, Distance = distance, Moving = figures.Moving, Ascent = figures.Ascent }, run, text);
        if (view.Splits.Count == 0 || view.SplitsSum is not null)
        {
            return false;
        }

        Near(name, "distance", distance.Value.Meters, view.Splits.Sum(split => split.Distance.Meters), 1);
        if (run.Moving is { } moving && view.Splits[0].Time is not null)
        {
            Near(name, "time", moving.Seconds, view.Splits.Sum(split => split.Time!.Value.Seconds), 1);
        }

        var rows = Render<SplitsTable>(p => p.Add(c => c.Splits, view.Splits).Add(c => c.Text, text)).FindAll("tbody tr");
        HoldColumn(name, "up", run.Ascent, text, rows);
        HoldColumn(name, "down", run.Descent, text, rows);
        return true;
    }

    // As it is read, rounding and all.
    private static void HoldColumn(string name, string column, Climb? whole, UnitText text, IReadOnlyList<IElement> rows)
    {
        var table = rows[0].Closest("table")!;
        var at = table.QuerySelectorAll("thead th").Index().Where(th => th.Item.TextContent == $"{column}, {text.ClimbShort}").Select(th => th.Index).DefaultIfEmpty(-1).Single();
        var cells = at < 0 ? [] : rows.Select(row => row.Children[at].TextContent).Where(cell => cell != "–").ToList();
        if (cells.Count > 0 && whole is { } climb)
        {
            Near(name, column, text.ClimbNumber(climb), cells.Sum(cell => double.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture)), 0);
        }
    }

    private static void Near(string name, string what, double expected, double actual, double by) =>
        Assert.True(Math.Abs(expected - actual) <= by, string.Create(CultureInfo.InvariantCulture, $"{name}: {what} is {expected}, its splits {actual}."));
}
