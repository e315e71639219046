using System.Globalization;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Names the device or program that wrote a file.</summary>
internal static class FitDevices
{
    /// <summary>Its maker with its model, such as "Garmin (2697)" or "COROS APEX Pro"; null where neither is known.</summary>
    /// <param name="manufacturer">The maker's number in the public FIT profile; −1 where there is none.</param>
    /// <param name="product">The maker's own number for the model; −1 where there is none.</param>
    /// <param name="productName">The model's name; null where there is none.</param>
    public static string? Name(int manufacturer, int product, string? productName)
    {
        var maker = Maker(manufacturer);
        var model = productName ?? (product > 0 ? product.ToString(CultureInfo.InvariantCulture) : null);
        if (maker is null || model is null)
        {
            return maker ?? productName;
        }

        return model.StartsWith(maker, StringComparison.OrdinalIgnoreCase) ? model
            : char.IsAsciiDigit(model[0]) ? $"{maker} ({model})"
            : $"{maker} {model}";
    }

    private static string? Maker(int manufacturer) => manufacturer switch
    {
        1 => "Garmin",
        13 or 15 => "Dynastream",
        16 => "Timex",
        23 => "Suunto",
        32 => "Wahoo",
        70 => "Sigma",
        71 => "TomTom",
        89 => "Tacx",
        95 => "Stryd",
        112 or 267 => "Bryton",
        115 => "iGPSPORT",
        123 => "Polar",
        129 or 294 => "COROS",
        140 or 310 => "Decathlon",
        142 => "TAG Heuer",
        144 or 260 => "Zwift",
        258 => "Lezyne",
        265 => "Strava",
        281 => "TrainerRoad",
        289 => "Hammerhead",
        305 => "WHOOP",
        309 => "FORM",
        326 => "Nike",
        331 => "MyWhoosh",
        337 => "Runna",
        339 => "Zepp",
        340 => "Peloton",
        348 => "Huawei",
        _ => null,
    };
}
