namespace B2BTrail.Web.Units;

/// <summary>What a field for a number says of a text that is none.</summary>
internal static class AmountText
{
    public const string NoNumber = "Enter a number, such as 12 or 12.5.";

    public const string NoDistance = "Enter a distance, such as 12.5 or 50K.";
}
