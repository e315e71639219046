using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;
using static B2BTrail.Data.Tests.Sqlite.Fixtures.FactText;

namespace B2BTrail.Data.Tests.Sqlite.Fixtures;

/// <summary>What a store holds of runs, check-ins, imports and the account, as the lines of <see cref="EarlierStore"/>.</summary>
internal static class LogFacts
{
    public static async Task<List<string>> ReadAsync(TrailDb db)
    {
        var lines = new List<string>();
        await CountsAsync(lines, db);
        await RunsAsync(lines, db);
        lines.AddRange((await db.CheckIns.AsNoTracking().ToListAsync()).Select(Of));
        await ImportsAsync(lines, db);
        await AccountAsync(lines, db);
        return lines;
    }

    private static async Task CountsAsync(List<string> lines, TrailDb db)
    {
        lines.AddRange(
        [
            $"count AccessTokens {await db.AccessTokens.CountAsync()}",
            $"count AspNetUsers {await db.Users.CountAsync()}",
            $"count Blocks {await db.Blocks.CountAsync()}",
            $"count CalendarFeeds {await db.CalendarFeeds.CountAsync()}",
            $"count CheckIns {await db.CheckIns.CountAsync()}",
            $"count FormDrafts {await db.AutosavedForms.CountAsync()}",
            $"count IdempotentReplies {await db.IdempotentReplies.CountAsync()}",
            $"count ImportUploads {await db.ImportUploads.CountAsync()}",
            $"count ImportedFiles {await db.ImportedFiles.CountAsync()}",
            $"count Imports {await db.Imports.CountAsync()}",
            $"count KnownDevices {await db.KnownDevices.CountAsync()}",
            $"count Originals {await db.Originals.CountAsync()}",
            $"count PlanRevisions {await db.PlanRevisions.CountAsync()}",
            $"count Recordings {await db.Recordings.CountAsync()}",
            $"count ReplanAnswers {await db.ReplanAnswers.CountAsync()}",
            $"count Replannings {await db.Replannings.CountAsync()}",
            $"count Runners {await db.Runners.CountAsync()}",
            $"count Runs {await db.Runs.CountAsync()}",
            $"count Sessions {await db.Sessions.CountAsync()}",
            $"count SignInSessions {await db.SignInSessions.CountAsync()}",
            $"count Weeks {await db.Weeks.CountAsync()}",
        ]);
    }

    private static async Task RunsAsync(List<string> lines, TrailDb db)
    {
        var sessions = await db.Sessions.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Date);
        var runs = await db.Runs.AsNoTracking().ToDictionaryAsync(r => r.Id);
        lines.AddRange(runs.Values.Select(r =>
            $"run {Date(r.LocalDate)} {r.Source} {Number(r.Distance.Meters)} {Text(r.Moving?.Seconds)} {Text(r.Elapsed?.Seconds)} "
            + $"{Number(r.Ascent?.Meters)} {Number(r.Descent?.Meters)} {Text(r.AverageHeartRate)} {Text(r.Rpe)} {Text(r.Feel)} {Utc(r.StartedUtc)} "
            + $"{r.TimeZone} {r.Version} {Date(r.SessionId is { } id ? sessions[id] : null)} {r.LinkedBy} {Text(r.Notes)}"));
        lines.AddRange((await db.Recordings.AsNoTracking().ToListAsync()).Select(r =>
            $"recording {Date(runs[r.RunId].LocalDate)} {r.Part} {r.Sport} {r.DistanceFrom} {Text(r.MovingFrom)} {Text(r.AscentFrom)} {r.RunVersion} "
            + $"{r.Replaced is not null} {r.Name}"));
    }

    private static string Of(CheckIn c) =>
        $"checkin {Date(c.LocalDate)} {Utc(c.MadeUtc)} {c.Energy}{c.Sleep}{c.Legs}{c.Mood}{c.Calm} {Text(c.PainSite)} {c.PainNow} "
        + $"{Text(c.PainDuring)} {Text(c.PainNextMorning)} {c.PainSigns} {c.Health} {c.EarlierWarningSign is not null}";

    private static async Task ImportsAsync(List<string> lines, TrailDb db)
    {
        var imports = await db.Imports.AsNoTracking().Include(i => i.Uploads).OrderBy(i => i.CreatedUtc).ToListAsync();
        for (int i = 0; i < imports.Count; i++)
        {
            var import = imports[i];
            lines.Add($"import {i} {Utc(import.CreatedUtc)} {import.State} {import.Total} {import.MembersDone} {import.Done} {Utc(import.TakenBackUtc)}");
            lines.AddRange(import.Uploads.Select(u => $"upload {i} {u.Number} {u.Bytes} {u.Content is not null} {u.Name}"));
            lines.AddRange((await db.ImportedFiles.AsNoTracking().Where(f => f.ImportId == import.Id).ToListAsync()).Select(f => Of(i, f)));
        }
    }

    private static string Of(int import, ImportedFile f) =>
        $"file {import} {f.Number} {f.Part} {f.Outcome} {f.Question} {Date(f.LocalDate)} {Number(f.Distance?.Meters)} {f.RunId is not null} "
        + $"{f.Original is not null} {f.Name}";

    private static async Task AccountAsync(List<string> lines, TrailDb db)
    {
        lines.AddRange((await db.Runners.AsNoTracking().ToListAsync()).Select(r => $"runner {r.Unit} {r.WeekStart} {r.TimeZone} {r.Theme}"));
        lines.AddRange((await db.AccessTokens.AsNoTracking().ToListAsync()).Select(t => $"token {t.Name} {t.Scope} {Utc(t.ExpiresUtc)}"));
        lines.AddRange((await db.SignInSessions.AsNoTracking().ToListAsync()).Select(s => $"signed-in {s.Browser} on {s.System} {Utc(s.StartedUtc)}"));
        lines.AddRange((await db.AutosavedForms.AsNoTracking().ToListAsync()).Select(d => $"form {d.Form} {d.Json}"));
        lines.AddRange((await db.IdempotentReplies.AsNoTracking().ToListAsync()).Select(r => $"kept-reply {r.Key} {r.Status} {Text(r.Location)}"));
    }
}
