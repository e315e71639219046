namespace B2BTrail.Web.Hosting;

/// <summary>
/// The category of what tells later who came in, who was refused and what was changed about accounts, passwords, tokens and sessions:
/// log it through an <c>ILogger&lt;SecurityLog&gt;</c>. It stands in the log like any other line, and in the files <c>security-*.jsonl</c>
/// as well. Refusals are warnings; the address of the client is added by itself.
/// </summary>
internal sealed class SecurityLog
{
    private SecurityLog()
    {
    }
}
