using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Sports;

/// <summary>
/// The words that programs, and runners in them, write for a sport, in the languages of the large ones. What is on foot is a list of what is
/// taken; the other sports are known so that they can be named.
/// </summary>
internal static class SportWords
{
    // What is longer is no word for a sport.
    private const int LongestRead = 200;

    // Numbers are those that Strava's own GPX files have had for a type.
    private static readonly FrozenDictionary<string, Sport> Words = Table(
        (Sport.Unknown, """
            unknown generic default activity track gpstrack uncategorized unspecified other all none trackme navigate map sonstige sonstiges andere
            anderes autre otro otra altro outro anders overig annet andet annat inne jine egyeb diger другое その他 其他 기타
            """),
        (Sport.Running, """
            9 run runs running runner jog jogging jogger streetrunning roadrunning roadrun trackrunning trackrun ultra ultrarun ultrarunning
            ultramarathon marathon halfmarathon parkrun obstaclerun obstaclerace obstacleracing ocr orienteering orienteeringrun
            crosscountryrunning fartlek longrun lauf laufen laufsport jogginglauf strassenlauf bahnlauf halbmarathon waldlauf dauerlauf
            hindernislauf orientierungslauf ol berglauf course courir courseapied cap footing semimarathon carrera correr corrida corrercalle
            atletismo maraton corsa correre corsasustrada maratona hardlopen hardloop rennen loop loopje lopen veldloop loping lop lob lobe lobetur
            lopetur loptur lopning lopa juoksu juoksulenkki lenkki hlaup bieg bieganie biegac beh behani beg beganie futas kosu alergare alergat
            tek trcanje trkanje bjeh bjeganje τρεξιμο бег пробежка забег бiг ランニング ラン ジョギング ジョグ マラソン 跑步 跑 慢跑 路跑 马拉松 달리기 러닝 조깅 마라톤 lari berlari
            chayboho chay ריצה الجري جري วิ่ง
            """),
        (Sport.TrailRunning, """
            trail trailrunning trailrun skyrunning skyrun fellrunning fellrun mountainrunning mountainrun ultratrail traillauf trailen trailcourse
            carreradetrail carrerademontana corsatrail corsainmontagna corridadetrilha corridademontanha terrengloping terrenglop terrangloping
            trailloping polkujuoksu biegterenowy biegigorskie behvterenu terepfutas трейлраннинг трейл трейлбег トレイルラン トレイルランニング トレラン 越野跑 트레일러닝
            트레일런
            """),
        (Sport.Treadmill, """
            53 treadmill treadmillrunning treadmillrun indoorrunning indoorrun virtualrun virtualrunning laufband laufbandlauf laufbandtraining
            virtuellerlauf tapis tapisdecourse coursesurtapis coursevirtuelle cinta cintadecorrer carreravirtual tapisroulant corsasutapisroulant
            corsavirtuale esteira corridavirtual loopband virtueelhardlopen tredemolle lobeband lopband lopebane juoksumatto bieznia bezeckypas
            трeдмил беговаядорожка トレッドミル バーチャルラン 跑步机 跑步機 虚拟跑步 트레드밀 러닝머신
            """),
        (Sport.Hiking, """
            4 13 rando hike hikes hiking hiker trekking trek treking mountaineering mountainhike mountainhiking alpinetour hochtour bergtour backpacking
            rucking snowshoe snowshoeing wandern wanderung bergwandern bergsteigen fernwandern schneeschuhwandern schneeschuh weitwandern randonnee
            randonneepedestre marchenordiqueenmontagne raquettes raquettesaneige alpinisme senderismo excursionismo montanismo caminatadesenderismo
            excursion raquetasdenieve escursionismo escursione trekkingalpino ciaspole ciaspolata racchettedaneve alpinismo trilha
            caminhadanatrilha pedestrianismo montanhismo hiken bergwandelen wandeltocht fjelltur fjellvandring vandring vandra vandretur vaellus
            patikointi retkeily wedrowka wedrowkapiesza turystykapiesza turystyka turystykagorska turistika pesituristika tura pesitura turazas
            dogayuruyusu drumetie planinarenje pohodnistvo planinaruvane поход пешийтуризм хайкинг треккинг ハイキング ハイク 登山 トレッキング 徒步 徒步旅行 健行 远足 遠足 爬山
            하이킹 등산 πεζοπορια
            """),
        (Sport.Walking, """
            10 walk walks walking casualwalking speedwalking racewalking powerwalking powerwalk nordicwalking indoorwalking treadmillwalking
            spazieren spaziergang spazierengehen gehen nordicwalk walken marche marcheapied marchenordique promenade caminar caminata paseo marcha
            andar marchanordica camminata camminare passeggiata nordicwalkingcamminata caminhada passeio caminhadanordica wandelen wandeling gatur
            tur gangtur gaa gang promenad gaing ga kavely kavelylenkki sauvakavely spacer chod marsz chodzenie marszobieg chuze prochazka chodza
            seta gyaloglas yuruyus mers plimbare hodanje setnja hoja ходьба прогулка ウォーキング ウォーク 散歩 步行 走路 散步 健走 걷기 도보 산책
            """),
        (Sport.Transition, "transition"),
        (Sport.Cycling, """
            1 17 18 51 ride rides riding bike biking biker mtb bmx ebike ebiking pedelec cycling cycle cyclo cyclist cyclocross gravel spin
            spinning velomobile handcycle rad bici btt vtt vae velo velos rower kolo kole koło fiets rit sykkel cykel cykla pedal pedalada
            rutadeciclismo bisiklet вело велик велосипед ライド 自転車 ロードバイク 骑行 騎行 自行车 自行車 骑车 라이딩 자전거 라이드
            """),
        (Sport.Swimming, """
            16 swim swimming swimmer openwater natacion nadar nage nager natation nuoto nuotare natacao zwemmen uinti svom plavani 水泳 スイム スイミング 游泳 수영
            úszás плавание
            """),
        (Sport.Skiing, """
            2 3 5 7 8 12 ski skis skiing sci snowboard snowboarding langlauf skilanglauf loipe langrenn langrend langd biathlon eislaufen
            schlittschuh schlittschuhlaufen iceskate iceskating patinage patinaje pattinaggio patinacao schaatsen skoyter skridsko hiihto
            laskettelu luistelu narty narciarstwo lyzovani bezky lyze sieles スキー スノーボード スケート 滑雪 滑冰 单板滑雪 스키 스노보드 스케이트 лыжи лыжный сноуборд коньки
            """),
        (Sport.OnWater, """
            14 15 21 22 23 24 25 row rowing kayak kayaking canoe canoeing kanu kajak kano sail sailing segeln surf surfing kite kitesurf
            kitesurfing kiteboarding windsurf windsurfing sup standup paddle paddling rafting wakeboard wakeboarding waterski waterskiing water
            boating boat rudern aviron voile vela remo piragua canotaje canottaggio canoagem roeien zeilen roing seiling rodd segling soutu melonta
            purjehdus wioslarstwo zeglarstwo veslovani kürek 皮划艇 帆船 划船 冲浪 カヌー カヤック ボート サーフィン 조정 카약 서핑 гребля байдарка каяк
            """),
        (Sport.Gym, """
            11 26 27 29 30 31 gym strength weights weighttraining strengthtraining yoga pilates workout fitness fitnessequipment elliptical
            crosstrainer indoorcardio cardio crossfit hiit stairstepper stairclimbing training krafttraining kraft musculation entrainement
            entrenamiento allenamento treino entreno oefening styrketrening styrketraning silownia posilovani ジム ヨガ 筋トレ トレーニング ワークアウト 健身 瑜伽 训练 訓練
            운동 요가 웨이트 тренировка йога boxing boxen boxe kickboxing meditation breathwork stretching mobility dance dancing tanzen
            """),
        (Sport.Driving, """
            driving drive car auto voiture coche bus train zug motorcycle motorcycling motorbike moto motorrad motocross motorsport motorsports atv
            snowmobile snowmobiling scooter vehicle машина
            """),
        (Sport.Other, """
            caballo cavallo cavalo paardrijden paard hest konna wrotki patins roller
            6 28 52 golf golfen tennis squash padel paddletennis pickleball badminton racquetball tabletennis tischtennis pingpong racket raquette
            raqueta soccer football fussball futbol calcio futebol voetbal fotball fotboll jalkapallo basketball basket baseball softball cricket
            rugby hockey eishockey lacrosse volleyball handball ultimate discgolf horse horseback horsebackriding horseriding equestrian reiten
            ausritt cheval equitation equitacion equitazione ippica jezdectvi ridning ratsastus 乗馬 骑马 승마 wheelchair rollstuhl inlineskate
            inlineskating inline inliner rollerblading rollerskating skate skates skating skateboard skateboarding rollerski rollerskiing climb
            climbing rockclimbing bouldering klettern escalade escalada arrampicata boulder klimmen klatring wspinaczka lezeni クライミング 攀岩 클라이밍 dive
            diving scuba freediving snorkeling tauchen plongee buceo fishing angeln peche pesca hunting jagd chasse flying fliegen flight
            paragliding parapente hanggliding gliding skydiving parachuting drone sled sledding sledge rodeln luge bobsled curling archery shooting
            fencing judo karate martialarts wrestling triathlon duathlon aquathlon swimrun multisport brick videogaming esport gaming ゴルフ テニス サッカー
            高尔夫 网球 足球 篮球 골프 테니스 축구 농구 гольф теннис футбол
            """));

    // Parts of words, for languages that join them and for names that runners make up; the other sports come first, since a Langlauf is no Lauf.
    private static readonly (Sport Sport, string[] Parts)[] Parts =
    [
        (Sport.Skiing, Folded("""
            langlauf rulleski lyzwiar nartach skiing skitour skifahr skilauf skisport skialp skirandonnee skidakning skidor skiloping skilop skigaing skitur rollski telemark
            snowboard esqui hiihto narciar lyzova lyzich iceskat eislauf schlittschuh schaats narty сноуборд лыж スキー スノーボード 滑雪 스키
            """)),
        (Sport.Driving, Folded("driving motorcycl motorbike motorrad snowmobil")),
        (Sport.Cycling, Folded("""
            cycling biking bicycl fahrrad radfahr radtour radsport rennrad radrennen radeln velofahr cyclist cyclis cycl ciclis cicl biciclet
            bicicl mountainbike bikeride ebike emtb fietsen fietst fietsr wielren sykling sykkel cykling cykel pyoraily pyora kolarst rower
            jazdanarower cyklist jizdanakole kerekpar bicikl podilat ποδηλ велос велоза велогон бисик サイクリング 自転車 ライド 骑行 骑车 自行车 라이딩 자전거
            """)),
        (Sport.Swimming, Folded("""
            swimm schwimm baignade natation natacion zwemm svomm svomn simning simma plywan plavan плаван 游泳 水泳 수영
            """)),
        (Sport.OnWater, Folded("""
            kayak kajak kanufahr kanusport canoe paddeln paddling paddleboard rudern rowing sailing segeln surfen surfing wakeboard windsurf
            kitesurf rafting piragu canotta
            """)),
        (Sport.Other, Folded("""
            golf tennis fussball football basketball volleyball handball hockey badminton squash pickleball wheelchair rollstuhl fauteuil sillade
            horseback reiten equest equita inlineskat rollerblad skateboard kletter climbing escalad diving tauch paraglid skydiv snorkel fishing
            hunting triathlon duathlon schlitten hundeschlitten
            """)),
        (Sport.Gym, Folded("krafttraining strengthtrain weighttrain musculation yoga pilates crossfit elliptical")),
        (Sport.Treadmill, Folded("treadmill laufband tapisroulant loopband tredemolle")),
        (Sport.TrailRunning, Folded("trailrun traillauf trailrunning fellrun skyrun ultratrail carreradetrail 越野跑 トレイル 트레일")),
        (Sport.Running, Folded("""
            running jogging hardloop lauftraining strassenlauf stadtlauf volkslauf courseapied marathon bieganie ランニング マラソン 跑步 달리기
            """)),
        (Sport.Hiking, Folded("""
            hiking trekking wanderung bergwander wandern randonnee senderis escursion snowshoe schneeschuh ハイキング 登山 徒步 하이킹 등산
            """)),
        (Sport.Walking, Folded("walking spazier ウォーキング 步行")),
    ];

    /// <summary>
    /// The sport by its word, whatever its case and whether its parts stand apart ("trail_running", "Trail Run"). A word that is none of those
    /// known is <see cref="Sport.Unclear"/>; no word, or one that says nothing, is <see cref="Sport.Unknown"/>.
    /// </summary>
    public static Sport Read(string? word)
    {
        var tokens = Tokens(word ?? "");
        var whole = string.Concat(tokens);
        if (whole.Length == 0)
        {
            return Sport.Unknown;
        }

        if (Words.TryGetValue(whole, out var sport))
        {
            return sport;
        }

        // Of several words one of another sport decides: "ski run", "randonnée à vélo".
        var byPart = Parts.Where(row => row.Parts.Any(part => whole.Contains(part, StringComparison.Ordinal))).Select(row => (Sport?)row.Sport).FirstOrDefault();
        Sport[] byWord = [.. tokens.Where(token => !char.IsDigit(token[0]) && Words.ContainsKey(token)).Select(token => Words[token]).Where(each => each != Sport.Unknown)];
        if (byPart is { } other && !other.IsOnFoot())
        {
            return other;
        }

        // "Training" beside a word for running says nothing more.
        Sport[] onFoot = [.. byWord.Where(each => each.IsOnFoot())];
        var decided = byWord.FirstOrDefault(each => !each.IsOnFoot() && (each != Sport.Gym || (onFoot.Length == 0 && byPart is null)));
        return decided != Sport.Unknown ? decided
            : byPart ?? (onFoot.Length > 0 ? onFoot.MaxBy(each => each != Sport.Running) : Sport.Unclear);
    }

    private static FrozenDictionary<string, Sport> Table(params (Sport Sport, string Words)[] rows)
    {
        Dictionary<string, Sport> table = [];
        foreach (var (sport, words) in rows)
        {
            foreach (var word in Folded(words))
            {
                table.TryAdd(word, sport);
            }
        }

        return table.ToFrozenDictionary();
    }

    private static string[] Folded(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(Tokens(word)))];

    // Lower case without accents, cut where words begin: at what is no letter or digit, and at a capital after a small letter.
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var token = new StringBuilder();
        var before = ' ';
        foreach (var letter in string.Concat(text.Where(c => !char.IsSurrogate(c)).Take(LongestRead)).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter) || (char.IsUpper(letter) && char.IsLower(before)))
            {
                End();
            }

            if (char.IsLetterOrDigit(letter))
            {
                token.Append(Plain(char.ToLowerInvariant(letter)));
            }

            before = letter;
        }

        End();
        return tokens;

        void End()
        {
            if (token.Length > 0)
            {
                tokens.Add(token.ToString());
                token.Clear();
            }
        }
    }

    private static string Plain(char letter) => letter switch
    {
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        _ => letter.ToString(),
    };
}
