using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What FIT calls a sport, as one of ours and in words.</summary>
/// <param name="Sport">The sport.</param>
/// <param name="Name">Its name in plain English; null where the file's number for it is not a known one.</param>
internal sealed record FitSport(Sport Sport, string? Name);

/// <summary>The sports of the public FIT profile.</summary>
internal static class FitSports
{
    /// <summary>The sport of a pair of codes; null where the file leaves it open.</summary>
    /// <param name="sport">The code of the sport; −1 where there is none.</param>
    /// <param name="subSport">The code of its variety; −1 where there is none.</param>
    public static FitSport? Of(int sport, int subSport) => (sport, subSport) switch
    {
        (254 or 255 or < 0, _) => null,
        (0 or 1 or 4, 1) => new(Sport.Treadmill, "treadmill running"),
        (0 or 1 or 4, 45) => new(Sport.Treadmill, "indoor running"),
        (0 or 1, 3) => new(Sport.TrailRunning, "trail running"),
        (0, _) => null,
        (1, 2) => new(Sport.Running, "street running"),
        (1, 4) => new(Sport.Running, "track running"),
        (1, 58) => new(Sport.Treadmill, "virtual running"),
        (1, 59) => new(Sport.Running, "obstacle racing"),
        (1, 67) => new(Sport.Running, "ultra running"),
        (1, _) => new(Sport.Running, "running"),
        (11 or 4, 27) => new(Sport.Walking, "indoor walking"),
        (11, 31) => new(Sport.Walking, "speed walking"),
        (11, _) => new(Sport.Walking, "walking"),
        (2 or 4, 5) => new(Sport.Cycling, "spinning"),
        (2 or 4, 6) => new(Sport.Cycling, "indoor cycling"),
        (2, 7) => new(Sport.Cycling, "road cycling"),
        (2, 8) => new(Sport.Cycling, "mountain biking"),
        (2, 11) => new(Sport.Cycling, "cyclocross"),
        (2, 13) => new(Sport.Cycling, "track cycling"),
        (2, 46) => new(Sport.Cycling, "gravel cycling"),
        (2, 58) => new(Sport.Cycling, "virtual cycling"),
        (5, 17) => new(Sport.Swimming, "pool swimming"),
        (5, 18) => new(Sport.Swimming, "open water swimming"),
        (4, 14) or (15, 14) => new(Sport.Gym, "indoor rowing"),
        (4, 15) => new(Sport.Gym, "elliptical training"),
        (4, 16) => new(Sport.Gym, "stair climbing"),
        (10, 19) => new(Sport.Gym, "flexibility training"),
        (10, 20) => new(Sport.Gym, "strength training"),
        (10, 26) => new(Sport.Gym, "cardio training"),
        (10, 43) => new(Sport.Gym, "yoga"),
        (10, 44) => new(Sport.Gym, "pilates"),
        (12, 42) => new(Sport.Skiing, "skate skiing"),
        _ => Of(sport),
    };

    private static FitSport Of(int sport) => sport switch
    {
        2 => new(Sport.Cycling, "cycling"),
        3 => new(Sport.Transition, "transition"),
        4 => new(Sport.Gym, "fitness equipment"),
        5 => new(Sport.Swimming, "swimming"),
        6 => new(Sport.Other, "basketball"),
        7 => new(Sport.Other, "football"),
        8 => new(Sport.Other, "tennis"),
        9 => new(Sport.Other, "American football"),
        10 => new(Sport.Gym, "training"),
        12 => new(Sport.Skiing, "cross-country skiing"),
        13 => new(Sport.Skiing, "alpine skiing"),
        14 => new(Sport.Skiing, "snowboarding"),
        15 => new(Sport.OnWater, "rowing"),
        16 => new(Sport.Hiking, "mountaineering"),
        17 => new(Sport.Hiking, "hiking"),
        18 => new(Sport.Other, "multisport"),
        19 => new(Sport.OnWater, "paddling"),
        20 => new(Sport.Other, "flying"),
        21 => new(Sport.Cycling, "e-biking"),
        22 => new(Sport.Driving, "motorcycling"),
        23 => new(Sport.OnWater, "boating"),
        24 => new(Sport.Driving, "driving"),
        25 => new(Sport.Other, "golf"),
        26 => new(Sport.Other, "hang gliding"),
        27 => new(Sport.Other, "horse riding"),
        28 => new(Sport.Other, "hunting"),
        29 => new(Sport.Other, "fishing"),
        30 => new(Sport.Other, "inline skating"),
        31 => new(Sport.Other, "rock climbing"),
        32 => new(Sport.OnWater, "sailing"),
        33 => new(Sport.Skiing, "ice skating"),
        34 => new(Sport.Other, "skydiving"),
        35 => new(Sport.Hiking, "snowshoeing"),
        36 => new(Sport.Driving, "snowmobiling"),
        37 => new(Sport.OnWater, "stand-up paddling"),
        38 => new(Sport.OnWater, "surfing"),
        39 => new(Sport.OnWater, "wakeboarding"),
        40 => new(Sport.OnWater, "water skiing"),
        41 => new(Sport.OnWater, "kayaking"),
        42 => new(Sport.OnWater, "rafting"),
        43 => new(Sport.OnWater, "windsurfing"),
        44 => new(Sport.OnWater, "kitesurfing"),
        47 => new(Sport.Gym, "boxing"),
        48 => new(Sport.Gym, "floor climbing"),
        53 => new(Sport.Other, "diving"),
        62 => new(Sport.Gym, "interval training"),
        64 => new(Sport.Other, "racket sports"),
        65 or 66 => new(Sport.Other, "wheelchair"),
        67 => new(Sport.Gym, "meditation"),
        69 => new(Sport.Other, "disc golf"),
        76 or 77 or 78 => new(Sport.OnWater, "water sports"),
        81 => new(Sport.Driving, "motor sports"),
        82 => new(Sport.Swimming, "snorkelling"),
        83 => new(Sport.Gym, "dancing"),
        84 => new(Sport.Gym, "rope skipping"),
        86 => new(Sport.Gym, "mobility training"),
        88 => new(Sport.OnWater, "canoeing"),
        _ => new(Sport.Other, null),
    };
}
