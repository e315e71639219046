using System.Reflection;
using B2BTrail.Data.Store;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Architecture;

public sealed class FeatureTests
{
    private const string Features = "B2BTrail.Web.Features.";
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // The use cases of the access tokens and the sessions, and their rows: internal because nothing outside the program needs them, used by the settings.
    private static readonly string[] UsedElsewhere = ["AccessTokens", "AccessTokenLine", "SignInSessionService", "SignInSessionLine"];

    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void A_feature_holds_no_internal_type_of_another()
    {
        var reaches =
            from type in Types
            where FeatureOf(type) is { Length: > 0 }
            from held in Held(type)
            where !held.IsVisible && FeatureOf(held) is { Length: > 0 } other && other != FeatureOf(type) && other is not ("Shared" or "Api")
            where !UsedElsewhere.Contains(Inner(held).Name)
            select $"{type.FullName} holds {held.FullName}";

        Assert.Empty(reaches);
    }

    [Fact]
    public void No_component_waits_at_the_gate_of_the_writers()
    {
        var holders = Types.Where(type => typeof(IComponent).IsAssignableFrom(type) && Held(type).Contains(typeof(WriteGate)));

        Assert.Empty(holders);
    }

    [Fact]
    public void No_component_is_inherited_from_by_accident()
    {
        var open = Types.Where(type => typeof(IComponent).IsAssignableFrom(type) && type is { IsAbstract: false, IsSealed: false }
            && Types.Any(other => other.BaseType == type));

        Assert.Empty(open);
    }

    private static IEnumerable<Type> Held(Type type) => type.GetFields(Own).Select(field => field.FieldType)
        .Concat(type.GetProperties(Own).Select(property => property.PropertyType))
        .Concat(type.GetConstructors(Own).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType));

    private static Type Inner(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static string FeatureOf(Type type) => Inner(type).Namespace is { } space && space.StartsWith(Features, StringComparison.Ordinal)
        ? space[Features.Length..].Split('.')[0]
        : "";
}
