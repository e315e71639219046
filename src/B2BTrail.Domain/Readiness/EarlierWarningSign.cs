namespace B2BTrail.Domain.Readiness;

/// <summary>What a check-in says of the signs that stop running and are open. One that says nothing of them leaves them as they are; which ones an answer settles is <see cref="WarningSigns.EndedBy"/>.</summary>
public enum EarlierWarningSign
{
    /// <summary>They are over: a doctor has cleared the runner, or a fever has passed.</summary>
    Over,

    /// <summary>They were never there: the runner had tapped them by mistake.</summary>
    WrongTap,
}
