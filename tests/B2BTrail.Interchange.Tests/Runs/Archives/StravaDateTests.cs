using B2BTrail.Interchange.Runs.Archives;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class StravaDateTests
{
    [Theory]
    [InlineData("Apr 2, 2025, 3:04:05 PM", 15)]
    [InlineData("Apr 2, 2025, 3:04:05\u202FPM", 15)]
    [InlineData("2 Apr 2025, 15:04:05", 15)]
    [InlineData("Apr 2, 2025, 12:04:05 AM", 0)]
    [InlineData("Apr 2, 2025, 12:04:05 PM", 12)]
    [InlineData("02.04.2025, 15:04:05", 15)]
    [InlineData("2. Apr. 2025, 15:04:05", 15)]
    [InlineData("2 avr. 2025 à 15:04:05", 15)]
    [InlineData("2 abr 2025, 15:04:05", 15)]
    [InlineData("2 de abr. de 2025 15:04:05", 15)]
    [InlineData("2 apr 2025, 15:04:05", 15)]
    [InlineData("2. apr. 2025 15.04.05", 15)]
    [InlineData("2 kwi 2025, 15:04:05", 15)]
    [InlineData("2. 4. 2025 15:04:05", 15)]
    [InlineData("2 апр. 2025 г., 15:04:05", 15)]
    [InlineData("2025/04/02 15:04:05", 15)]
    [InlineData("2025年4月2日 15:04:05", 15)]
    [InlineData("2025. 4. 2. 오후 3:04:05", 15)]
    [InlineData("2025-04-02 15:04:05", 15)]
    public void Dates_are_read_as_the_languages_of_the_list_write_them(string text, int hour) =>
        Assert.Equal(new DateTime(2025, 4, 2, hour, 4, 5, DateTimeKind.Utc), StravaDate.TryRead(text));

    [Theory]
    [InlineData("31/12/2024 08:00:00", 2024, 12, 31)]
    [InlineData("12/31/2024 08:00:00", 2024, 12, 31)]
    [InlineData("5 červenec 2024 08:00", 2024, 7, 5)]
    [InlineData("5 června 2024 08:00", 2024, 6, 5)]
    [InlineData("1 mag 2024, 08:00:00", 2024, 5, 1)]
    [InlineData("1 août 2024 à 08:00:00", 2024, 8, 1)]
    [InlineData("3 ene 2024, 8:00:00", 2024, 1, 3)]
    [InlineData("9. Dez. 2022, 08:00:00", 2022, 12, 9)]
    public void Day_and_month_are_told_apart(string text, int year, int month, int day) =>
        Assert.Equal(new DateTime(year, month, day, 8, 0, 0, DateTimeKind.Utc), StravaDate.TryRead(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("4/2/2025 08:00:00")]
    [InlineData("Feb 30, 2025, 8:00:00 AM")]
    [InlineData("Apr 2, 2025")]
    [InlineData("Apr 2, 2025, 25:00:00")]
    [InlineData("99999999999/1/1 8:00")]
    public void What_does_not_tell_a_day_for_certain_is_none(string? text) => Assert.Null(StravaDate.TryRead(text));

    [Fact]
    public void Any_text_is_read_to_a_date_or_none() => Gen.String[Gen.Char["0123456789:./, aprAPM年\uD800\u0301"], 0, 40].Sample(text => StravaDate.TryRead(text)?.Year >= 1000 || StravaDate.TryRead(text) is null);
}
