namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Fields of <see cref="FitMessage.FileId"/>.</summary>
internal static class FileIdField
{
    public const byte Type = 0;
    public const byte Manufacturer = 1;
    public const byte Product = 2;
    public const byte TimeCreated = 4;
    public const byte ProductName = 8;
}
