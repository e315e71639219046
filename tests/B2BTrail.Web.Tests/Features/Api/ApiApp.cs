using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>The program on a fixed day, for the tests of one class. Every test takes runners of its own.</summary>
public class ApiApp : IAsyncLifetime
{
    private int _runners;

    public static readonly DateTimeOffset Now = new(2027, 6, 16, 12, 0, 0, TimeSpan.Zero);

    public ApiApp()
        : this(Now)
    {
    }

    protected ApiApp(DateTimeOffset now) => Time = new(now);

    public FakeTimeProvider Time { get; }

    public TrailApp App { get; private set; } = null!;

    public Task InitializeAsync()
    {
        App = new TrailApp().With(Time);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>A runner who was not here before, and a program that calls for them.</summary>
    public async Task<(RunnerId Runner, HttpClient Program)> NewRunnerAsync()
    {
        var email = $"runner{Interlocked.Increment(ref _runners)}@example.org";
        return (await App.RunnerAsync(email), await App.ProgramAsync(email));
    }

    public async Task<HttpClient> NewProgramAsync() => (await NewRunnerAsync()).Program;

    /// <summary>Calls a use case in a scope of its own, as a page does.</summary>
    public async Task<TResult> UseAsync<TCase, TResult>(Func<TCase, Task<TResult>> use)
        where TCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    /// <inheritdoc cref="UseAsync{TCase,TResult}"/>
    public async Task UseAsync<TCase>(Func<TCase, Task> use)
        where TCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TCase>());
    }
}

/// <summary>Calls of the API in few words.</summary>
internal static class ApiCalls
{
    public static async Task<Reply> SendAsync(
        this HttpClient program, HttpMethod method, string address, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await program.SendAsync(request);
        return new Reply(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Location?.OriginalString,
            answer.Headers.ETag?.ToString(),
            answer.Content.Headers.ContentType?.MediaType);
    }

    public static Task<Reply> Get(this HttpClient program, string address) => program.SendAsync(HttpMethod.Get, address);

    public static Task<Reply> Post(this HttpClient program, string address, JsonNode json, params (string Name, string Value)[] headers) =>
        program.SendAsync(HttpMethod.Post, address, json.ToJsonString(), headers);

    public static Task<Reply> Put(this HttpClient program, string address, JsonNode json, params (string Name, string Value)[] headers) =>
        program.SendAsync(HttpMethod.Put, address, json.ToJsonString(), headers);

    public static Task<Reply> Delete(this HttpClient program, string address) => program.SendAsync(HttpMethod.Delete, address);
}

internal sealed record Reply(HttpStatusCode Status, string Body, string? Location, string? ETag, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Id => (string)Json["id"]!;

    /// <summary>The paths of the fields at fault, in a problem that is in order otherwise.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            Assert.True(Status == HttpStatusCode.BadRequest, $"{Status}: {Body}");
            Assert.Equal("application/problem+json", MediaType);
            Assert.Equal(400, (int)Json["status"]!);
            var errors = Json["errors"]!.AsObject();
            foreach (var messages in errors.Select(error => error.Value!.AsArray()))
            {
                Assert.All(messages, message => Assert.Matches("^[A-Z].*[.?]$", (string)message!));
            }

            return [.. errors.Select(error => error.Key)];
        }
    }

    public override string ToString() => $"{Status} {Location} {Body}";

    public Reply Must(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Body}");
        if ((int)status >= 400)
        {
            Assert.Equal("application/problem+json", MediaType);
        }

        return this;
    }
}

/// <summary>Inputs that are in order, to be spoilt by tests.</summary>
internal static class Sample
{
    public static JsonObject Block() => JsonNode.Parse(
        """
        {
          "name": "Lakeland 50",
          "startDate": "2027-01-04",
          "race": { "date": "2027-06-12", "distanceMeters": 80467, "ascentMeters": 3100 },
          "current": { "weeklyDistanceMeters": 57936, "longestRunMeters": 25750, "largestTwoDayMeters": 35406 },
          "runDaysPerWeek": 5,
          "firstDay": "saturday",
          "cadence": "everyThirdWeek",
          "trailPaceSecondsPerKm": 480,
          "limits": { "firstDayMinutes": 300, "secondDayMinutes": 240, "otherDayMinutes": 120, "weekMinutes": null },
          "target": { "pairMeters": null, "peakWeekMeters": null },
          "unit": "mile",
          "blockedDates": []
        }
        """)!.AsObject();

    public static JsonObject BlockWithoutRace()
    {
        var block = Block();
        block.Remove("race");
        block["target"] = new JsonObject { ["pairMeters"] = 45000, ["date"] = "2027-05-15" };
        return block;
    }

    public static JsonObject Run(string date = "2027-01-09", double meters = 25920.4) => new() { ["localDate"] = date, ["distanceMeters"] = meters };

    /// <summary>Sets a value deep inside, such as <c>race.date</c>; raw JSON text, so that anything can be said.</summary>
    public static string With(this JsonObject json, string path, string rawJson)
    {
        const string Mark = "\"@@\"";
        var copy = json.DeepClone().AsObject();
        var names = path.Split('.');
        var node = copy;
        foreach (var name in names[..^1])
        {
            node = (node[name] ??= new JsonObject()).AsObject();
        }

        node[names[^1]] = "@@";
        return copy.ToJsonString().Replace(Mark, rawJson, StringComparison.Ordinal);
    }

    public static JsonObject Without(this JsonObject json, string path)
    {
        var copy = json.DeepClone().AsObject();
        var names = path.Split('.');
        var node = copy;
        foreach (var name in names[..^1])
        {
            node = node[name]!.AsObject();
        }

        node.Remove(names[^1]);
        return copy;
    }
}
