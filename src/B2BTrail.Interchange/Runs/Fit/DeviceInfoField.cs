namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Fields of <see cref="FitMessage.DeviceInfo"/>.</summary>
internal static class DeviceInfoField
{
    public const byte DeviceIndex = 0;
    public const byte Manufacturer = 2;
    public const byte Product = 4;
    public const byte ProductName = 27;
}
