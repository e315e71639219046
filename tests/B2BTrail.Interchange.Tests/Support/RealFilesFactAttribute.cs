using Xunit;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>A test on real files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFilesFactAttribute : FactAttribute
{
    public RealFilesFactAttribute()
    {
        if (RealFiles.Folder is null)
        {
            Skip = "The folder of real files is not beside this checkout.";
        }
    }
}
