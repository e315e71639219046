using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Sports;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Sports;

public sealed class SportWordsTests
{
    [Theory]
    [InlineData(Sport.Running, "Run; running; Lauf; Laufen; Course à pied; course_a_pied; Carrera; Correr; Corsa; Corrida; Hardlopen; Löpning; Løping; Løb; Juoksu; Bieg; Bieganie; Běh; Futás; Koşu; Бег; ランニング; ラン; 跑步; 달리기; Track Running; Street Run; Jogging; Halbmarathon; Training run; Lauf mit Hund; 9")]
    [InlineData(Sport.TrailRunning, "Trail Run; TrailRun; trail_running; Traillauf; Trail; Course de trail; Carrera de trail; Corsa trail; Ultra-Trail; トレイルラン; 越野跑")]
    [InlineData(Sport.Treadmill, "Treadmill; Treadmill Running; Laufband; VirtualRun; Virtual Run; Tapis roulant; トレッドミル")]
    [InlineData(Sport.Hiking, "Hike; Wandern; Wanderung; Bergwanderung; Randonnée; Senderismo; Escursionismo; Trilha; Hiken; Vandring; Fjelltur; Turystyka; Túra; ハイキング; 徒步; Snowshoe; Schneeschuhwandern; Trekking")]
    [InlineData(Sport.Walking, "Walk; Nordic Walking; Spaziergang; Marche; Caminata; Camminata; Caminhada; Wandelen; Promenad; Kävely; Spacer; Chůze; ウォーキング; 걷기")]
    public void What_is_on_foot_is_known_in_many_languages(Sport sport, string words) => Assert.All(
        words.Split("; "), word => Assert.Equal((word, Kind(sport)), (word, Kind(SportWords.Read(word)))));

    [Theory]
    [InlineData(Sport.Cycling, "Ride; Bicycle; cycling; Radfahren; Radfahrt; Fahrrad; Vélo; Sortie vélo; VTT; Randonnée à vélo; Ciclismo; Bicicleta; Giro in bici; Pedalada; Fietsen; Fietsrit; Wielrennen; Cykling; Sykling; Pyöräily; Kolarstwo; Jazda na rowerze; Jízda na kole; Kerékpározás; Bisiklet; Велосипед; ライド; サイクリング; 骑行; 자전거; Gravel Ride; E-Bike Ride; mountain_biking; MTB marathon; Handcycle; VirtualRide")]
    [InlineData(Sport.Swimming, "Swim; open_water_swimming; Schwimmen; Natation; Natación; Nuoto; Natação; Zwemmen; Simning; Svømming; Svømning; Uinti; Pływanie; Plavání; 水泳; 游泳; 수영")]
    [InlineData(Sport.Skiing, "Ski; Alpine Ski; NordicSki; BackcountrySki; Skilanglauf; Langlauf; Langlaufen; Skitour; Ski de randonnée; Ski de fond; Esquí alpino; Sci di fondo; Langrenn; Längdskidåkning; Hiihto; Narciarstwo biegowe; Běh na lyžích; Snowboard; Eislaufen; Schlittschuhlaufen; IceSkate; スキー; 滑雪; Rollski")]
    [InlineData(Sport.OnWater, "Kayak; Kayaking; Kajak; Kajakfahren; Canoe; Kanu; Rowing; Rudern; Aviron; Sail; Segeln; Voile; Surfing; Windsurf; Kitesurf; Stand Up Paddling; StandUpPaddling; SUP; カヤック")]
    [InlineData(Sport.Gym, "Workout; Weight Training; WeightTraining; Yoga; Pilates; Krafttraining; Musculation; Elliptical; CrossFit; Training; HIIT")]
    [InlineData(Sport.Driving, "Driving; Car; Motorcycle tour; Snowmobile; Motorrad")]
    [InlineData(Sport.Other, "golf; Golfen; Tennis; Table Tennis; Soccer; Fußball; Fútbol; horse_riding; Reiten; Équitation; Paseo a caballo; Wheelchair; InlineSkate; Inlineskaten; Skateboard; Rock Climbing; Klettern; Escalade; diving; Tauchen; Hockey; Paragliding; Triathlon; ゴルフ")]
    public void Other_sports_are_named_in_many_languages_also_where_they_sound_like_running(Sport sport, string words) => Assert.All(
        words.Split("; "), word => Assert.Equal((word, sport), (word, SportWords.Read(word))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("Other")]
    [InlineData("uncategorized")]
    [InlineData("Sonstige")]
    public void A_word_that_says_nothing_leaves_the_sport_open(string? word) => Assert.Equal(Sport.Unknown, SportWords.Read(word));

    [Theory]
    [InlineData("Gizmo")]
    [InlineData("42")]
    [InlineData("Bobbing for apples")]
    public void A_word_that_is_not_known_is_unclear(string word) => Assert.Equal(Sport.Unclear, SportWords.Read(word));

    [Fact]
    public void Any_text_reads_to_a_sport() => Gen.String.Sample(text => Enum.IsDefined(SportWords.Read(text)));

    // A walk, a hike and a run are all taken; which of them a word means differs from place to place.
    private static string Kind(Sport sport) => sport is Sport.Hiking or Sport.Walking ? "walk" : sport.ToString();
}
