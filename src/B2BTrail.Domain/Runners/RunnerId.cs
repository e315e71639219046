namespace B2BTrail.Domain.Runners;

/// <summary>Names one runner. Every row that belongs to a runner carries it and is reached only through it.</summary>
public readonly record struct RunnerId(Guid Value);
