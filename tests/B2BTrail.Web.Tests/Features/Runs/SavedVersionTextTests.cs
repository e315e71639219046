using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class SavedVersionTextTests
{
    private static readonly Run Saved = new(
        new RunId(Guid.CreateVersion7()),
        new RunnerId(Guid.CreateVersion7()),
        new RunEntry { LocalDate = new DateOnly(2026, 11, 20), TimeZone = "Etc/UTC", Distance = Distance.FromMiles(8) },
        RunSource.Manual);

    public static TheoryData<string> Typed => new(typeof(RunForm).GetProperties()
        .Where(member => member.CanWrite && member.Name is not (nameof(RunForm.Unit) or nameof(RunForm.Id) or nameof(RunForm.Version)))
        .Select(member => member.Name));

    [Theory]
    [MemberData(nameof(Typed))]
    public void Every_field_that_was_typed_otherwise_is_told(string name)
    {
        var form = RunForm.Of(Saved, DistanceUnit.Mile);
        var member = typeof(RunForm).GetProperty(name)!;
        member.SetValue(form, Another(member.GetValue(form), Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType));

        Assert.Single(SavedVersionText.Of(Saved, form, new UnitText(DistanceUnit.Mile)));
    }

    [Fact]
    public void What_is_the_same_is_not_told() =>
        Assert.Empty(SavedVersionText.Of(Saved, RunForm.Of(Saved, DistanceUnit.Mile), new UnitText(DistanceUnit.Mile)));

    private static object Another(object? value, Type type) => type switch
    {
        _ when type == typeof(string) => $"{value}1",
        _ when type == typeof(bool) => !(bool)value!,
        _ when type == typeof(DateOnly) => ((DateOnly?)value ?? default).AddDays(1),
        _ when type == typeof(double) => ((double?)value ?? 0) + 1,
        _ => ((int?)value ?? 0) + 1,
    };
}
