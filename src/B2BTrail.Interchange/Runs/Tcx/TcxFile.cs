using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>What is found on the walk through one TCX file.</summary>
internal sealed class TcxFile
{
    private readonly List<TcxActivity> _activities = [];
    private string? _program;
    private FileContent? _other;

    /// <summary>Reads all under the root.</summary>
    public void Walk(XmlScan scan)
    {
        for (var root = scan.Enter(); scan.Child(root);)
        {
            switch (scan.Name)
            {
                case "Activities":
                    for (var all = scan.Enter(); scan.Inside(all);)
                    {
                        if (scan.Name == "Activity")
                        {
                            WalkActivity(scan);
                        }
                    }

                    break;
                case "Author":
                    _program = NameInside(scan);
                    break;
                case "Courses":
                    _other = FileContent.Course;
                    break;
                case "Workouts":
                    _other ??= FileContent.Workout;
                    break;
            }
        }
    }

    /// <summary>Makes activities of it.</summary>
    public FileReading Finish(XmlScan scan, bool brokeOff)
    {
        List<Activity> found = [];
        foreach (var read in _activities)
        {
            if (read.Finish(brokeOff && read == _activities[^1]) is { } activity)
            {
                found.Add(activity with { Part = found.Count, Device = activity.Device ?? _program });
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Notices = [.. XmlFile.Notices(scan, brokeOff && i == found.Count - 1), .. found[i].Notices] };
        }

        return found.Count > 0 ? new FileReading.Read(found)
            : brokeOff ? XmlFile.Damaged
            : _activities.Count == 0 && _other is not null ? new FileReading.NoActivity(new(FileNoticeCode.NotAnActivity) { Content = _other })
            : new FileReading.Refused(_activities.Count == 0 ? FileNoticeCode.NoActivity : FileNoticeCode.EmptyRecording);
    }

    /// <summary>The text of the first Name inside the element that the walk is at.</summary>
    public static string? NameInside(XmlScan scan)
    {
        string? name = null;
        for (var at = scan.Enter(); scan.Child(at);)
        {
            if (scan.Name == "Name")
            {
                name ??= scan.Words();
            }
        }

        return name;
    }

    private void WalkActivity(XmlScan scan)
    {
        if (_activities.Count == XmlFile.MaxActivities)
        {
            scan.Refuse(new(FileNoticeCode.TooManyActivities, XmlFile.MaxActivities));
            return;
        }

        var activity = new TcxActivity();
        _activities.Add(activity);
        activity.Walk(scan);
    }
}
