using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Api;

/// <summary>What filters see of a body, whatever is in it.</summary>
internal interface IJsonBody
{
    /// <summary>The bytes as they came.</summary>
    ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why the body cannot be used; null where it can.</summary>
    ProblemHttpResult? Refusal { get; }
}
