namespace B2BTrail.Browser.Tests.Support;

/// <summary>The stage of the stories that name no other.</summary>
[CollectionDefinition(Name)]
public sealed class FirstStage : ICollectionFixture<Stage>
{
    public const string Name = "First stage";
}
