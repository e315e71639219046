using System.Reflection;
using B2BTrail.Domain.Blocks.Planning;
using Xunit;

namespace B2BTrail.Domain.Tests.Architecture;

public sealed class DomainTests
{
    private static readonly Assembly Domain = typeof(BlockPlanner).Assembly;

    [Fact]
    public void Domain_depends_on_the_base_library_only() =>
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Value_types_are_immutable()
    {
        var values = Domain.GetTypes().Where(t => t is { IsValueType: true, IsEnum: false, IsPublic: true });
        Assert.NotEmpty(values);
        foreach (var type in values)
        {
            Assert.All(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), f => Assert.True(f.IsInitOnly, $"{type.Name}.{f.Name}"));
        }
    }
}
