using B2BTrail.Data.Api;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runners;

/// <summary>The one place that says what belongs to whom. Every query of a runner's things starts here.</summary>
public static class Ownership
{
    extension(IQueryable<Runner> runners)
    {
        /// <summary>The runner themself.</summary>
        public IQueryable<Runner> OwnedBy(RunnerId runner) => runners.Where(r => r.Id == runner);
    }

    extension(IQueryable<Block> blocks)
    {
        /// <summary>The runner's blocks.</summary>
        public IQueryable<Block> OwnedBy(RunnerId runner) => blocks.Where(b => b.RunnerId == runner);
    }

    extension(IQueryable<PlannedWeek> weeks)
    {
        /// <summary>The weeks of the runner's blocks.</summary>
        public IQueryable<PlannedWeek> OwnedBy(RunnerId runner) => weeks.Where(w => w.RunnerId == runner);
    }

    extension(IQueryable<PlannedSession> sessions)
    {
        /// <summary>The planned sessions of the runner's blocks, all of them: see FollowedSessions for those that count.</summary>
        public IQueryable<PlannedSession> OwnedBy(RunnerId runner) => sessions.Where(s => s.RunnerId == runner);
    }

    extension(IQueryable<PlanRevision> revisions)
    {
        /// <summary>The changes of the runner's blocks.</summary>
        public IQueryable<PlanRevision> OwnedBy(RunnerId runner) => revisions.Where(r => r.RunnerId == runner);
    }

    extension(IQueryable<Replanning> replannings)
    {
        /// <summary>The re-plannings of the runner's blocks.</summary>
        public IQueryable<Replanning> OwnedBy(RunnerId runner) => replannings.Where(r => r.RunnerId == runner);
    }

    extension(IQueryable<ReplanAnswer> answers)
    {
        /// <summary>What the runner said to causes of re-planning.</summary>
        public IQueryable<ReplanAnswer> OwnedBy(RunnerId runner) => answers.Where(a => a.RunnerId == runner);
    }

    extension(IQueryable<CalendarFeed> feeds)
    {
        /// <summary>The addresses under which calendars read the runner's blocks.</summary>
        public IQueryable<CalendarFeed> OwnedBy(RunnerId runner) => feeds.Where(f => f.RunnerId == runner);
    }

    extension(IQueryable<CheckIn> checkIns)
    {
        /// <summary>The runner's check-ins.</summary>
        public IQueryable<CheckIn> OwnedBy(RunnerId runner) => checkIns.Where(c => c.RunnerId == runner);
    }

    extension(IQueryable<Run> runs)
    {
        /// <summary>The runner's runs.</summary>
        public IQueryable<Run> OwnedBy(RunnerId runner) => runs.Where(r => r.RunnerId == runner);
    }

    extension(IQueryable<Recording> recordings)
    {
        /// <summary>The files behind the runner's runs.</summary>
        public IQueryable<Recording> OwnedBy(RunnerId runner) => recordings.Where(r => r.RunnerId == runner);
    }

    extension(IQueryable<Original> originals)
    {
        /// <summary>The runner's files.</summary>
        public IQueryable<Original> OwnedBy(RunnerId runner) => originals.Where(o => o.RunnerId == runner);
    }

    extension(IQueryable<Import> imports)
    {
        /// <summary>The runner's imports.</summary>
        public IQueryable<Import> OwnedBy(RunnerId runner) => imports.Where(i => i.RunnerId == runner);
    }

    extension(IQueryable<ImportUpload> uploads)
    {
        /// <summary>What the runner handed in.</summary>
        public IQueryable<ImportUpload> OwnedBy(RunnerId runner) => uploads.Where(u => u.RunnerId == runner);
    }

    extension(IQueryable<ImportedFile> files)
    {
        /// <summary>What became of the runner's files.</summary>
        public IQueryable<ImportedFile> OwnedBy(RunnerId runner) => files.Where(f => f.RunnerId == runner);
    }

    extension(IQueryable<AccessToken> tokens)
    {
        /// <summary>The runner's tokens.</summary>
        public IQueryable<AccessToken> OwnedBy(RunnerId runner) => tokens.Where(t => t.RunnerId == runner);
    }

    extension(IQueryable<SignInSession> sessions)
    {
        /// <summary>The browsers in which the runner is signed in.</summary>
        public IQueryable<SignInSession> OwnedBy(RunnerId runner) => sessions.Where(s => s.RunnerId == runner);
    }

    extension(IQueryable<KnownDevice> devices)
    {
        /// <summary>The browsers in which the runner once signed in.</summary>
        public IQueryable<KnownDevice> OwnedBy(RunnerId runner) => devices.Where(d => d.RunnerId == runner);
    }

    extension(IQueryable<FormDraft> drafts)
    {
        /// <summary>The runner's unsent forms.</summary>
        public IQueryable<FormDraft> OwnedBy(RunnerId runner) => drafts.Where(d => d.RunnerId == runner);
    }

    extension(IQueryable<IdempotentReply> replies)
    {
        /// <summary>The answers that the runner's programs were given.</summary>
        public IQueryable<IdempotentReply> OwnedBy(RunnerId runner) => replies.Where(r => r.RunnerId == runner);
    }
}
