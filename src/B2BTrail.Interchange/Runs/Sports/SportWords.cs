using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>The words that programs write for a sport.</summary>
internal static class SportWords
{
    /// <summary>
    /// The sport by its word, whatever its case and whether its parts stand apart ("trail_running", "Trail Run"). A word that is none
    /// of these is some other sport; no word, or one that says nothing, is not known.
    /// </summary>
    public static Sport Read(string? word)
    {
        var plain = string.Concat((word ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain switch
        {
            "" or "UNKNOWN" or "GENERIC" or "DEFAULT" or "ACTIVITY" or "TRACK" or "GPSTRACK" or "UNCATEGORIZED" => Sport.Unknown,
            "TRAILRUNNING" or "TRAILRUN" or "TRAIL" or "SKYRUNNING" or "FELLRUNNING" => Sport.TrailRunning,
            "TREADMILL" or "TREADMILLRUNNING" or "TREADMILLRUN" or "INDOORRUNNING" or "INDOORRUN" or "VIRTUALRUN" or "VIRTUALRUNNING" => Sport.Treadmill,
            "RUNNING" or "RUN" or "RUNS" or "JOGGING" or "JOG" or "STREETRUNNING" or "ROADRUNNING" or "TRACKRUNNING" or "ULTRARUN"
                or "ULTRARUNNING" or "OBSTACLERUN" or "ORIENTEERING" or "9" => Sport.Running,
            "HIKING" or "HIKE" or "TREKKING" or "TREK" or "MOUNTAINEERING" or "MOUNTAINHIKE" or "ALPINETOUR" or "SNOWSHOE" or "SNOWSHOEING"
                or "BACKPACKING" => Sport.Hiking,
            "WALKING" or "WALK" or "CASUALWALKING" or "SPEEDWALKING" or "NORDICWALKING" or "INDOORWALKING" => Sport.Walking,
            "TRANSITION" => Sport.Transition,
            "RIDE" or "1" or "MTB" or "EBIKERIDE" or "VIRTUALRIDE" or "GRAVELRIDE" or "MOUNTAINBIKERIDE" => Sport.Cycling,
            "ROWING" or "KAYAKING" or "CANOEING" or "SAILING" or "SURFING" or "WINDSURFING" or "KITESURFING" or "WATERSKIING"
                or "STANDUPPADDLEBOARDING" or "STANDUPPADDLING" or "SUP" or "PADDLING" => Sport.OnWater,
            "STRENGTH" or "STRENGTHTRAINING" or "WEIGHTTRAINING" or "YOGA" or "PILATES" or "WORKOUT" or "FITNESSEQUIPMENT" or "ELLIPTICAL"
                or "INDOORCARDIO" or "CROSSFIT" => Sport.Gym,
            "DRIVING" or "CAR" or "MOTORCYCLING" or "MOTORCYCLE" or "MOTORBIKE" or "BUS" or "TRAIN" => Sport.Driving,
            _ when plain.Contains("CYCLING") || plain.Contains("BIKING") || plain.Contains("BIKE") || plain.Contains("BMX") => Sport.Cycling,
            _ when plain.Contains("SWIM") => Sport.Swimming,
            _ when plain.Contains("SKI") || plain.Contains("SNOWBOARD") || plain.Contains("SKATING") => Sport.Skiing,
            _ => Sport.Other,
        };
    }
}
