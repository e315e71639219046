namespace B2BTrail.Domain.Runs;

/// <summary>A figure and how it came about.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Method">How it came about.</param>
public sealed record Figure<T>(T Value, FigureMethod Method)
    where T : struct;
