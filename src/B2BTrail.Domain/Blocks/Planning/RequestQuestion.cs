namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A figure to ask about before it is planned with. The words are made where it is shown.</summary>
/// <param name="Field">The field's path as the API spells it.</param>
/// <param name="Code">What is unusual.</param>
public sealed record RequestQuestion(string Field, RequestQuestionCode Code);
