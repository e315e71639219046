namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>How far an upload is.</summary>
public abstract record UploadState
{
    private UploadState()
    {
    }

    /// <summary>Nothing was chosen yet.</summary>
    /// <param name="Word">What there is to say about what was tried before.</param>
    public sealed record Ready(string? Word = null) : UploadState;

    /// <summary>Files are on their way.</summary>
    /// <param name="Files">How many.</param>
    /// <param name="Sent">How many bytes of them have left this device.</param>
    /// <param name="Total">How many bytes there are.</param>
    public sealed record Sending(int Files, long Sent, long Total) : UploadState
    {
        /// <summary>The share that has left this device, 0…100.</summary>
        public int Percent => Total > 0 ? (int)Math.Clamp(Sent * 100.0 / Total, 0, 100) : 0;
    }

    /// <summary>They were not taken.</summary>
    /// <param name="Title">What happened.</param>
    /// <param name="Detail">What can be done.</param>
    /// <param name="CanBeSentAgain">Whether the same files may get through at another try.</param>
    public sealed record Refused(string Title, string? Detail, bool CanBeSentAgain) : UploadState;
}
