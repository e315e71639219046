using System.Net;
using System.Text;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting.Sqlite;

public sealed class DamageTests
{
    [Fact]
    public async Task Damage_that_shows_in_the_weekly_check_is_told_to_the_watch()
    {
        var time = new FakeTimeProvider(ApiApp.Now);
        var folder = Path.Combine(Path.GetTempPath(), $"b2btrail-{Guid.CreateVersion7():N}");
        try
        {
            await using (var before = new TrailApp().On(folder).With(time))
            {
                await before.RunnerAsync("damaged@example.org");
            }

            // One letter in the table's own row, which the index on it does not follow.
            var database = TestDatabase.FilesIn(folder)[0];
            var bytes = await File.ReadAllBytesAsync(database);
            var name = Encoding.ASCII.GetBytes("DAMAGED@EXAMPLE.ORG");
            bytes[bytes.AsSpan().IndexOf(name)] = (byte)'R';
            await File.WriteAllBytesAsync(database, bytes);

            await using var app = new TrailApp().On(folder).With(time);
            var visitor = app.Visitor();
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
            var status = HttpStatusCode.OK;
            for (var i = 0; i < 600 && status == HttpStatusCode.OK; i++)
            {
                time.Advance(TimeSpan.FromDays(1));
                await Task.Delay(50);
                status = (await visitor.GetAsync("/health/ready")).StatusCode;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
