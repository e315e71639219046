namespace B2BTrail.Domain.Tests;

/// <summary>Files of the checkout; not by the path of a source file, which a reproducible build does not know.</summary>
internal static class Checkout
{
    /// <summary>The path of a file, from the folder of the solution.</summary>
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "B2BTrail.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout.");
        }

        return System.IO.Path.Combine([folder.FullName, .. parts]);
    }
}
