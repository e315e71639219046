using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>That a run fulfilled a session, and who said so.</summary>
public sealed record RunLink(RunId Run, SessionId Session, LinkedBy By);
