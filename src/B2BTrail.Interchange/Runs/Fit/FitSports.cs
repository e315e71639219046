using System.Collections.Frozen;
using System.Globalization;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// The sports of the public FIT profile. A file has only their numbers, so the profile's names stand for the file's own word, as the type of a GPX
/// track does: they are quoted in <c>FileNoticeText</c> and not translated.
/// </summary>
internal static class FitSports
{
    private const int Generic = 0;
    private const int All = 254;
    private const int Running = 1;

    private static readonly FrozenDictionary<int, FitSport> Sports = Table(
        (Sport.Running, "1 running"),
        (Sport.Cycling, "2 cycling, 21 e-biking"),
        (Sport.Transition, "3 transition"),
        (Sport.Gym, "4 fitness equipment, 10 training, 47 boxing, 48 floor climbing, 62 interval training, 67 meditation, 83 dancing, 84 rope skipping, 86 mobility training"),
        (Sport.Swimming, "5 swimming, 82 snorkeling"),
        (Sport.Walking, "11 walking"),
        (Sport.Skiing, "12 cross-country skiing, 13 alpine skiing, 14 snowboarding, 33 ice skating, 58 winter sport"),
        (Sport.OnWater, """
            15 rowing, 19 paddling, 23 boating, 32 sailing, 37 stand-up paddling, 38 surfing, 39 wakeboarding, 40 water skiing, 41 kayaking, 42 rafting, 43 windsurfing,
            44 kitesurfing, 59 grinding, 76 water tubing, 77 wakesurfing, 78 water sport, 88 canoeing
            """),
        (Sport.Hiking, "16 mountaineering, 17 hiking, 35 snowshoeing"),
        (Sport.Driving, "22 motorcycling, 24 driving, 36 snowmobiling, 81 motor sports"),
        (Sport.Other, """
            6 basketball, 7 football, 8 tennis, 9 American football, 18 multisport, 20 flying, 25 golf, 26 hang gliding, 27 horse riding, 28 hunting, 29 fishing,
            30 inline skating, 31 rock climbing, 34 skydiving, 45 tactical, 46 parachute jump, 49 baseball, 53 diving, 56 shooting, 63 video gaming, 64 racket sports,
            65 wheelchair, 66 wheelchair, 68 para sport, 69 disc golf, 70 team sport, 71 cricket, 72 rugby, 73 hockey, 74 lacrosse, 75 volleyball, 79 archery,
            80 martial arts, 85 apnea diving
            """),
        (Sport.Unclear, "87 geocaching"));

    // The varieties that are a sport of their own, whatever sport they stand with; the others say more of one only.
    private static readonly FrozenDictionary<int, FitSport> Varieties = Table(
        (Sport.Treadmill, "1 treadmill running, 45 indoor running"),
        (Sport.Running, "2 street running, 4 track running, 59 obstacle racing, 67 ultra running"),
        (Sport.TrailRunning, "3 trail running"),
        (Sport.Walking, "27 indoor walking, 30 casual walking, 31 speed walking"),
        (Sport.Hiking, "124 rucking"),
        (Sport.Cycling, """
            5 spinning, 6 indoor cycling, 7 road cycling, 8 mountain biking, 9 downhill biking, 10 recumbent cycling, 11 cyclocross, 12 handcycling, 13 track cycling,
            28 e-biking, 29 BMX, 46 gravel cycling, 47 e-mountain biking, 48 commuting, 49 mixed surface cycling, 88 indoor handcycling, 123 enduro, 127 e-bike enduro
            """),
        (Sport.Gym, """
            14 indoor rowing, 15 elliptical training, 16 stair climbing, 19 flexibility training, 20 strength training, 26 cardio training, 43 yoga, 44 pilates, 62 breathing,
            70 interval training, 73 interval training, 74 interval training, 75 interval training
            """),
        (Sport.Swimming, "17 pool swimming, 18 open water swimming"),
        (Sport.Transition, "32 transition, 33 transition, 34 transition"),
        (Sport.Driving, "35 ATV, 36 motocross, 98 overland driving, 125 rally"),
        (Sport.Skiing, "25 indoor skiing, 37 backcountry skiing, 38 resort skiing, 42 skate skiing"),
        (Sport.OnWater, "41 whitewater paddling, 65 sailing race, 71 grinding, 99 boating"),
        (Sport.Other, """
            39 drone flying, 40 wingsuit flying, 53 diving, 54 diving, 55 diving, 56 apnea diving, 57 apnea hunting, 63 diving, 68 indoor climbing, 69 bouldering,
            72 hunting, 77 esport, 78 triathlon, 79 duathlon, 80 brick, 81 swimrun, 84 pickleball, 85 padel, 86 wheelchair, 87 wheelchair, 90 field hockey, 91 ice hockey,
            92 ultimate, 93 platform tennis, 94 squash, 95 badminton, 96 racquetball, 97 table tennis, 110 flying, 111 paragliding, 112 paramotor flying, 113 flying,
            114 flying, 115 flying, 116 flying, 117 flying, 118 flying, 119 flying, 121 apnea diving, 126 triathlon
            """));

    // The varieties that exist beside a sport, by its number; another one beside it was left over from what the watch did before.
    private static readonly FrozenDictionary<int, int[]> VarietiesOf = new Dictionary<int, int[]>
    {
        [Running] = [1, 2, 3, 4, 45, 59, 67],
        [2] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 29, 46, 47, 48, 49, 88, 123, 127],
        [4] = [1, 5, 6, 14, 15, 16, 25, 27, 43, 44, 45],
        [5] = [17, 18],
        [10] = [19, 20, 26, 43, 44, 62, 70],
        [11] = [27, 30, 31],
        [12] = [42],
        [15] = [14],
        [17] = [124],
        [18] = [78, 79, 80, 81, 126],
        [64] = [84, 85, 93, 94, 95, 96, 97],
    }.ToFrozenDictionary();

    /// <summary>The sport of a pair of codes; null where the file leaves it open.</summary>
    /// <param name="sport">The code of the sport; −1 where there is none.</param>
    /// <param name="subSport">The code of its variety; −1 where there is none.</param>
    public static FitSport? Of(int sport, int subSport) => (sport, subSport) switch
    {
        (All or byte.MaxValue or < 0, _) => null,
        (Generic, _) => Varieties.GetValueOrDefault(subSport),
        (Running, 58) => new(Sport.Treadmill, "virtual running"),
        (Running, 82) => new(Sport.Running, "adventure racing"),
        (2, 58) => new(Sport.Cycling, "virtual cycling"),
        _ when VarietiesOf.GetValueOrDefault(sport)?.Contains(subSport) == true => Varieties[subSport],
        _ => Sports.GetValueOrDefault(sport) ?? new(Sport.Unclear, null),
    };

    private static FrozenDictionary<int, FitSport> Table(params (Sport Sport, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(',', StringSplitOptions.TrimEntries), (row, name) => (row.Sport, Parts: name.Split(' ', 2)))
        .ToFrozenDictionary(each => int.Parse(each.Parts[0], CultureInfo.InvariantCulture), each => new FitSport(each.Sport, each.Parts[1]));
}
