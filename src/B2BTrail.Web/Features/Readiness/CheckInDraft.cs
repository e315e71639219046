namespace B2BTrail.Web.Features.Readiness;

/// <summary>A check-in that was begun on one page and goes on on another. It ends with the tab, and never stands in an address.</summary>
internal sealed class CheckInDraft
{
    private CheckInInput? _answers;

    /// <summary>Keeps what is answered so far.</summary>
    public void Keep(CheckInInput answers) => _answers = answers;

    /// <summary>What was answered, once; null where nothing was.</summary>
    public CheckInInput? Take()
    {
        var answers = _answers;
        _answers = null;
        return answers;
    }
}
