using System.Net;
using System.Text.Json.Nodes;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>Whatever is sent, it is taken or refused: the program itself never fails at it.</summary>
public sealed class StrangeBodyTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "-1", "1", "3", "6", "0.5", "5e-324", "1e-320", "1e308", "1e400", "-1e400", "2147483648", "9223372036854775808",
        "30", "360", "600", "2400", "5000", "500000", "643737", "1000000", "\"\"", "\"NaN\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2000-01-01\"",
        "\"2199-12-31\"", "\"2028-02-29\"", "\"2027-06-13\"", "\"2028-06-10\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"UTC\"", "\"Africa/Abidjan\"", "\"everySecondWeek\"", "\"twoInFour\"", "\"kilometre\"", "\"sunday\"", "\"gpx\"", "[]", "{}", "[null]",
        "[\"2027-01-09\",\"2027-01-09\"]", "\"\\ud800\"", "\"\\u0000\"", "\"’; DROP TABLE Runs; --\"",
    ];

    [Theory]
    [InlineData("/api/v1/blocks/preview")]
    [InlineData("/api/v1/blocks")]
    [InlineData("/api/v1/runs")]
    public async Task Is_taken_or_refused(string address)
    {
        var program = await api.NewProgramAsync();
        var random = new Random(20270612);
        for (var i = 0; i < 250; i++)
        {
            var body = address.EndsWith("runs", StringComparison.Ordinal) ? FullRun() : i % 3 == 0 ? Sample.BlockWithoutRace() : Sample.Block();
            var text = body.ToJsonString();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var places = Paths(JsonNode.Parse(text)!.AsObject(), "").ToList();
                if (places.Count == 0)
                {
                    break;
                }

                text = JsonNode.Parse(text)!.AsObject().With(places[random.Next(places.Count)], Values[random.Next(Values.Length)]);
                if (text.Contains("ud800", StringComparison.Ordinal))
                {
                    break;
                }
            }

            var reply = await program.SendAsync(HttpMethod.Post, address, text);
            Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.BadRequest, $"{reply} to {text}");
            if (reply.Status == HttpStatusCode.BadRequest)
            {
                Assert.NotEmpty(reply.Faults);
            }
        }

        (await program.Get(address.Replace("/preview", "", StringComparison.Ordinal))).Must(HttpStatusCode.OK);
    }

    private static JsonObject FullRun()
    {
        var run = Sample.Run();
        foreach (var name in (string[])["startedAt", "timeZone", "movingSeconds", "elapsedSeconds", "ascentMeters", "averageHeartRate", "rpe", "notes", "source"])
        {
            run[name] = null;
        }

        return run;
    }

    private static IEnumerable<string> Paths(JsonObject json, string before)
    {
        foreach (var (name, value) in json)
        {
            yield return before + name;
            if (value is JsonObject inside)
            {
                foreach (var path in Paths(inside, before + name + "."))
                {
                    yield return path;
                }
            }
        }
    }
}
