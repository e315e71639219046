using System.Runtime.InteropServices;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// Deals the points of a file out to its activities, in place and in one go: counted from the activity's start, steps of both feet only
/// where there are feet, breaks marked.
/// </summary>
internal sealed class FitTrack
{
    // Devices without timer events fall silent in a pause. With slow recording they do not stand still meanwhile (our own rule).
    private const double LongestSilence = 60;
    private const double SlowestMotion = 0.3;

    private readonly FitWindow[] _windows;
    private readonly List<FitTimerEvent> _timerEvents;
    private int _nextEvent;
    private bool _isStopped;

    private FitTrack(FitWindow[] windows, List<FitTimerEvent> timerEvents)
    {
        _windows = windows;
        _timerEvents = timerEvents;
    }

    /// <summary>Deals out the points, which are overwritten.</summary>
    /// <param name="windows">The activities, in order of their starts. Each gets its <see cref="FitWindow.Points"/>.</param>
    /// <param name="timerEvents">When the timer was started and stopped, in order.</param>
    /// <param name="all">The points, counted in <see cref="FitTime"/>.</param>
    public static void Deal(FitWindow[] windows, List<FitTimerEvent> timerEvents, Memory<TrackPoint> all) =>
        new FitTrack(windows, timerEvents).Deal(all);

    private void Deal(Memory<TrackPoint> all)
    {
        var points = all.Span;
        var (current, window) = (0, _windows[0]);
        var (taken, first) = (0, 0);
        var last = double.NaN;
        var (meters, metersBefore, isRebased) = (0.0, 0.0, false);
        foreach (ref readonly var point in points)
        {
            var time = point.Seconds;
            if (double.IsNaN(time))
            {
                window.Untimed++;
                continue;
            }

            var next = current;
            while (next + 1 < _windows.Length && time >= _windows[next + 1].Start)
            {
                next++;
            }

            if (_windows[next].Excludes(time, last))
            {
                _windows[next].Outside++;
                continue;
            }

            if (time < last)
            {
                window.Back++;
                continue;
            }

            if (next != current)
            {
                window.Points = new Track(all[first..taken]);
                (current, window, first) = (next, _windows[next], taken);
                (metersBefore, isRebased) = (meters, false);
            }

            var startsSegment = BrokeOffBefore(time) || taken == first
                || (time - last > LongestSilence && !(point.Meters - meters >= (time - last) * SlowestMotion));
            if (point.HasMeters)
            {
                if (!isRebased)
                {
                    // Devices count on through the legs of a multisport activity, or begin each at zero.
                    metersBefore = point.Meters >= metersBefore ? metersBefore : 0;
                    isRebased = true;
                }

                meters = point.Meters;
            }

            points[taken++] = point with
            {
                Seconds = time - window.Start,
                Meters = point.Meters - metersBefore,
                Steps = window.CountsSteps ? point.Steps : (short)0,
                StartsSegment = startsSegment,
            };
            window.GoesOn |= window.IsBeyondEnd(time);
            last = time;
        }

        window.Points = new Track(all[first..taken]);
    }

    // A point of the very second in which the timer stopped was still recorded before it.
    private bool BrokeOffBefore(double time)
    {
        var brokeOff = false;
        var events = CollectionsMarshal.AsSpan(_timerEvents);
        for (; _nextEvent < events.Length; _nextEvent++)
        {
            ref readonly var timerEvent = ref events[_nextEvent];
            if (timerEvent.IsStart ? timerEvent.Time > time : timerEvent.Time >= time)
            {
                break;
            }

            brokeOff |= _isStopped || !timerEvent.IsStart;
            _isStopped = !timerEvent.IsStart;
        }

        return brokeOff;
    }
}
