namespace B2BTrail.Browser.Tests.Support;

/// <summary>The stage of the stories that name it, about as many as are played on the <see cref="FirstStage"/> meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class SecondStage : ICollectionFixture<Stage>
{
    public const string Name = "Second stage";
}
