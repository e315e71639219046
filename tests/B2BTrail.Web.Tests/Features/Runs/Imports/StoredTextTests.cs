using System.Text;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Some databases refuse the character 0 in a text, also where JSON spells it: none may come into the store, whatever others send.</summary>
public sealed class StoredTextTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Columns = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance\n";

    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Nothing_from_outside_brings_a_text_into_the_store_that_a_database_refuses()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var import = await program.ImportAsync(("export.zip", MadeFiles.Zip(
            ("activities.csv", Encoding.UTF8.GetBytes(Columns
                + "1,\"6 Mar 2027, 08:00:00\",Ti\0tle,Giz\0mo,No\0te,1000,3.0,activities/1.gpx,1000,900,3000.5\n"
                + "2,\"7 Mar 2027, 08:00:00\",Ti\0tle,Giz\0mo,No\0te,1000,3.0,activities/2\0.gpx,1000,900,3000.5\n"
                + "3,\"8 Mar\0 2027, 08:00:00\",Ti\0tle,Giz\0mo,No\0te,1000,3.0,,1000,900,3000.5\n"
                + "4,\"9 Mar 2027, 08:00:00\",Ti\0tle,Giz\0mo,No\0te,1000,3.0,,1000,900,3000.5\n")),
            ("activities/1.gpx", MadeFiles.Gpx(Morning)))));
        await api.UseAsync<AccessTokens>(async tokens =>
            Assert.IsType<NewAccessToken.Refused>(await tokens.IssueAsync(runner, new AccessTokenRequest("Wa\0tch", TokenScope.Read, TokenLifetime.OneYear))));

        Assert.Equal(["imported", "rejected", "skipped", "skipped"], import.Rows().Select(row => row.Outcome));
        Assert.Empty(await api.UseAsync<IDbContextFactory<TrailDb>, IReadOnlyList<string>>(RefusedAsync));
    }

    [Fact]
    public async Task A_text_that_is_cut_ends_and_begins_with_a_whole_character()
    {
        var runners = string.Concat(Enumerable.Repeat("🏃", RunEntry.MaxNotesLength));
        var program = await api.NewProgramAsync();
        await program.ImportAsync(("export.zip", MadeFiles.Zip(
            ("activities.csv", Encoding.UTF8.GetBytes($"{Columns}1,\"6 Mar 2027, 08:00:00\",Title,Run,{runners},1000,3.0,activities/1.gpx,1000,900,3000.5\n")),
            ("activities/1.gpx", MadeFiles.Gpx(Morning)))));
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        var notes = (string)Assert.Single(await program.RunsAsync())["notes"]!;

        Assert.EndsWith("🏃", notes, StringComparison.Ordinal);
        Assert.All([FileNames.Shown(runners), FileNames.Shown(runners + "x")], name => Assert.NotEmpty(strict.GetBytes(name)));
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(IDbContextFactory<TrailDb> dbFactory)
    {
        await using var db = await dbFactory.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var names = db.GetService<ISqlGenerationHelper>();
        var found = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            foreach (var column in table.Columns.Where(column => column.ProviderClrType == typeof(string)))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT {names.DelimitIdentifier(column.Name)} FROM {names.DelimitIdentifier(table.Name)}";
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    if (!await rows.IsDBNullAsync(0) && rows.GetString(0) is var text && (text.Contains('\0') || text.Contains("\\u0000", StringComparison.Ordinal)))
                    {
                        found.Add($"{table.Name}.{column.Name}: {text}");
                    }
                }
            }
        }

        return found;
    }
}
