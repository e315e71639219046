using System.Globalization;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Units;

public sealed class DistanceTextTests
{
    [Theory]
    [InlineData("50K", 50_000)]
    [InlineData("50 km", 50_000)]
    [InlineData("50 kilometers", 50_000)]
    [InlineData("100k", 100_000)]
    [InlineData("31 mi", 49_889.664)]
    [InlineData("50M", 80_467.2)]
    [InlineData("100 Miles", 160_934.4)]
    [InlineData("1 mile", 1_609.344)]
    [InlineData("12,5 km", 12_500)]
    [InlineData(" half marathon ", 21_097.5)]
    [InlineData("Marathon", 42_195)]
    public void A_distance_is_read_in_the_words_of_runners(string typed, double meters) => Assert.Equal(meters, DistanceText.Read(typed, DistanceUnit.Mile)!.Value.Meters, 6);

    [Theory]
    [InlineData("")]
    [InlineData("K")]
    [InlineData("50 q")]
    [InlineData("50 K race")]
    [InlineData("-5 km")]
    [InlineData("1e3 km")]
    [InlineData("2000 km")]
    [InlineData(null)]
    public void Anything_else_is_no_distance(string? typed) => Assert.Null(DistanceText.Read(typed, DistanceUnit.Mile));

    [Fact]
    public void Every_number_is_read_alike_with_and_without_its_unit_however_that_is_written()
    {
        var written = from quarter in Enumerable.Range(0, 2_400)
                      from unit in Enum.GetValues<DistanceUnit>()
                      from word in unit == DistanceUnit.Mile ? (string[])["m", "M", "mi", " mi", "mile", " miles"] : ["k", "K", "km", " KM", " kilometres", "kilometers"]
                      select (Number: quarter / 4.0, Text: (quarter / 4.0).ToString("0.##", CultureInfo.InvariantCulture), Unit: unit, Word: word);
        Assert.All(written, typed =>
        {
            var bare = DistanceText.Read(typed.Text, typed.Unit);

            Assert.Equal(typed.Number, bare!.Value.In(typed.Unit), 6);
            Assert.All(Enum.GetValues<DistanceUnit>(), runners => Assert.Equal(bare, DistanceText.Read(typed.Text + typed.Word, runners)));
        });
    }

    [Fact]
    public void Whatever_is_typed_is_a_distance_that_can_be_or_none()
    {
        var random = new Random(50);
        const string Keys = "0123456789.,-+eE kKmMiIlLesrt\0\u0661\u202e";
        Assert.All(Enumerable.Range(0, 20_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Keys[random.Next(Keys.Length)])])), typed =>
            Assert.True(DistanceText.Read(typed, DistanceUnit.Kilometre) is not { } distance || distance.Meters is >= 0 and <= Distance.MaxMeters, typed));
    }
}
