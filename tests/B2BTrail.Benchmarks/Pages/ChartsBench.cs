using System.Globalization;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Setup;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Weeks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>The charts page over twenty years beside the same totals in plain SQL, in one run on one database.</summary>
internal static class ChartsBench
{
    private const int Times = 100;

    private const string PlainSql = """
        SELECT (CAST(julianday(r.LocalDate) AS INTEGER) - CAST(julianday($from) AS INTEGER)) / 7, s.Kind,
               SUM(r.DistanceMeters), SUM(COALESCE(r.MovingSeconds, r.ElapsedSeconds, 0)), SUM(COALESCE(r.AscentMeters, 0))
        FROM Runs r LEFT JOIN Sessions s ON s.Id = r.SessionId
        WHERE r.RunnerId = $runner AND r.LocalDate BETWEEN $from AND $to
        GROUP BY 1, 2
        """;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        await using var demo = await DemoServer.StartAsync(years: 20);
        using var client = await demo.SignInAsync();
        await using var plain = new SqliteConnection($"Data Source={demo.Database};Mode=ReadOnly");
        await plain.OpenAsync();
        var runner = await ScalarAsync(plain, "SELECT Id FROM Runners");
        var runs = await ScalarAsync(plain, "SELECT COUNT(*) FROM Runs");
        var first = DateOnly.ParseExact(await ScalarAsync(plain, "SELECT MIN(LocalDate) FROM Runs"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = DateOnly.ParseExact(await ScalarAsync(plain, "SELECT MAX(Date) FROM Sessions"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTrailStore(new DataFolder(Path.GetDirectoryName(demo.Database)!));
        services.AddScoped<RunnerSettingsService>().AddScoped<WeekQueries>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<WeekQueries>();
        var address = new Uri(ChartUrls.Of(first, last, ChartMeasure.Distance), UriKind.Relative);

        var page = await Figures.MeasureAsync(15, Times, async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
        });
        var useCase = await Figures.MeasureAsync(15, Times, () => book.WeeksAsync(new RunnerId(Guid.Parse(runner)), first, last, DayOfWeek.Monday));
        var months = await Figures.MeasureAsync(15, Times, () => book.MonthsAsync(new RunnerId(Guid.Parse(runner)), first, last));
        var sql = await Figures.MeasureAsync(15, Times, () => TotalsAsync(plain, runner, first, last));

        Console.WriteLine($"{runs} runs, {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        Console.WriteLine($"/charts, time to first byte: {page}");
        Console.WriteLine($"weeks, planned and done by kind, through the use case: {useCase}");
        Console.WriteLine($"months, the same: {months}");
        Console.WriteLine($"done by kind, plain SQL: {sql}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"use case / plain SQL: {useCase.Median / sql.Median:0.00}; page / plain SQL: {page.Median / sql.Median:0.00}"));
    }

    private static async Task<string> ScalarAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private static async Task TotalsAsync(SqliteConnection connection, string runner, DateOnly from, DateOnly to)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PlainSql;
        command.Parameters.AddWithValue("$runner", runner);
        command.Parameters.AddWithValue("$from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var sum = 0.0;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            sum += rows.GetDouble(2) + rows.GetInt64(3) + rows.GetDouble(4);
        }

        if (sum <= 0)
        {
            throw new InvalidOperationException("There was nothing to sum up.");
        }
    }
}
