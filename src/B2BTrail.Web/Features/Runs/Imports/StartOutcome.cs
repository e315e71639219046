using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What uploading files came to.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>The import waits for its turn, or had been there before.</summary>
    public sealed record Started(ImportId Id) : StartOutcome;

    /// <summary>The id stands for other files.</summary>
    public sealed record IdTaken : StartOutcome;

    /// <summary>Too many imports of the runner are open already.</summary>
    public sealed record TooMany : StartOutcome;
}
