using B2BTrail.Data.Api;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Deleted;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data;

/// <summary>The one place that says what belongs to whom. Every query of a runner's things starts here.</summary>
public static class Ownership
{
    extension(IQueryable<Runner> runners)
    {
        /// <summary>The runner themself.</summary>
        public IQueryable<Runner> OwnedBy(RunnerId runnerId) => runners.Where(r => r.Id == runnerId);
    }

    extension(IQueryable<Block> blocks)
    {
        /// <summary>The runner's blocks.</summary>
        public IQueryable<Block> OwnedBy(RunnerId runnerId) => blocks.Where(b => b.RunnerId == runnerId);
    }

    extension(IQueryable<PlannedWeek> weeks)
    {
        /// <summary>The weeks of the runner's blocks.</summary>
        public IQueryable<PlannedWeek> OwnedBy(RunnerId runnerId) => weeks.Where(w => w.RunnerId == runnerId);
    }

    extension(IQueryable<PlannedSession> sessions)
    {
        /// <summary>The planned sessions of the runner's blocks, all of them: see FollowedSessions for those that count.</summary>
        public IQueryable<PlannedSession> OwnedBy(RunnerId runnerId) => sessions.Where(s => s.RunnerId == runnerId);
    }

    extension(IQueryable<PlanRevision> revisions)
    {
        /// <summary>The changes of the runner's blocks.</summary>
        public IQueryable<PlanRevision> OwnedBy(RunnerId runnerId) => revisions.Where(r => r.RunnerId == runnerId);
    }

    extension(IQueryable<AcceptedProposal> replannings)
    {
        /// <summary>The re-plannings of the runner's blocks.</summary>
        public IQueryable<AcceptedProposal> OwnedBy(RunnerId runnerId) => replannings.Where(r => r.RunnerId == runnerId);
    }

    extension(IQueryable<ReplanAnswer> answers)
    {
        /// <summary>What the runner said to causes of re-planning.</summary>
        public IQueryable<ReplanAnswer> OwnedBy(RunnerId runnerId) => answers.Where(a => a.RunnerId == runnerId);
    }

    extension(IQueryable<CalendarFeed> feeds)
    {
        /// <summary>The addresses under which calendars read the runner's blocks.</summary>
        public IQueryable<CalendarFeed> OwnedBy(RunnerId runnerId) => feeds.Where(f => f.RunnerId == runnerId);
    }

    extension(IQueryable<CheckIn> checkIns)
    {
        /// <summary>The runner's check-ins.</summary>
        public IQueryable<CheckIn> OwnedBy(RunnerId runnerId) => checkIns.Where(c => c.RunnerId == runnerId);
    }

    extension(IQueryable<Run> runs)
    {
        /// <summary>The runner's runs.</summary>
        public IQueryable<Run> OwnedBy(RunnerId runnerId) => runs.Where(r => r.RunnerId == runnerId);
    }

    extension(IQueryable<Recording> recordings)
    {
        /// <summary>The files behind the runner's runs.</summary>
        public IQueryable<Recording> OwnedBy(RunnerId runnerId) => recordings.Where(r => r.RunnerId == runnerId);
    }

    extension(IQueryable<Original> originals)
    {
        /// <summary>The runner's files.</summary>
        public IQueryable<Original> OwnedBy(RunnerId runnerId) => originals.Where(o => o.RunnerId == runnerId);
    }

    extension(IQueryable<Import> imports)
    {
        /// <summary>The runner's imports.</summary>
        public IQueryable<Import> OwnedBy(RunnerId runnerId) => imports.Where(i => i.RunnerId == runnerId);
    }

    extension(IQueryable<ImportUpload> uploads)
    {
        /// <summary>What the runner uploaded.</summary>
        public IQueryable<ImportUpload> OwnedBy(RunnerId runnerId) => uploads.Where(u => u.RunnerId == runnerId);
    }

    extension(IQueryable<ImportedFile> files)
    {
        /// <summary>What became of the runner's files.</summary>
        public IQueryable<ImportedFile> OwnedBy(RunnerId runnerId) => files.Where(f => f.RunnerId == runnerId);
    }

    extension(IQueryable<DeletedItem> items)
    {
        /// <summary>What the runner deleted and can restore.</summary>
        public IQueryable<DeletedItem> OwnedBy(RunnerId runnerId) => items.Where(i => i.RunnerId == runnerId);
    }

    extension(IQueryable<DeletedOriginal> originals)
    {
        /// <summary>The files that the runner's deleted items need.</summary>
        public IQueryable<DeletedOriginal> OwnedBy(RunnerId runnerId) => originals.Where(o => o.RunnerId == runnerId);
    }

    extension(IQueryable<AccessToken> tokens)
    {
        /// <summary>The runner's tokens.</summary>
        public IQueryable<AccessToken> OwnedBy(RunnerId runnerId) => tokens.Where(t => t.RunnerId == runnerId);
    }

    extension(IQueryable<SignInSession> sessions)
    {
        /// <summary>The browsers in which the runner is signed in.</summary>
        public IQueryable<SignInSession> OwnedBy(RunnerId runnerId) => sessions.Where(s => s.RunnerId == runnerId);
    }

    extension(IQueryable<KnownDevice> devices)
    {
        /// <summary>The browsers in which the runner once signed in.</summary>
        public IQueryable<KnownDevice> OwnedBy(RunnerId runnerId) => devices.Where(d => d.RunnerId == runnerId);
    }

    extension(IQueryable<AutosavedForm> forms)
    {
        /// <summary>The runner's unsent forms.</summary>
        public IQueryable<AutosavedForm> OwnedBy(RunnerId runnerId) => forms.Where(d => d.RunnerId == runnerId);
    }

    extension(IQueryable<IdempotentReply> replies)
    {
        /// <summary>The answers that the runner's programs were given.</summary>
        public IQueryable<IdempotentReply> OwnedBy(RunnerId runnerId) => replies.Where(r => r.RunnerId == runnerId);
    }
}
