using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class ImportTests
{
    private static readonly DateTime Noon = new(2027, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_stop_in_order_gives_its_try_back()
    {
        var import = New();
        for (var i = 0; i < 10; i++)
        {
            import.Begin(Noon);
            import.Interrupt();
        }

        Assert.Equal(0, import.Tries);
        import.Begin(Noon);
        Assert.Equal(1, import.Tries);
    }

    [Fact]
    public void A_member_that_is_read_after_all_counts_once_and_its_further_activities_are_added()
    {
        var import = New();
        import.Begin(Noon);
        import.PassOver(0);
        import.PassOver(0);
        import.Finish(1);
        import.Finish(1);
        Assert.Equal((2, 2, 2), (import.Total, import.Done, import.MembersDone));
        Assert.Equal([0], import.PassedOver);

        import.FinishAgain(0, more: 2);
        Assert.Equal((4, 4, 2), (import.Total, import.Done, import.MembersDone));
        Assert.Empty(import.PassedOver);
    }

    [Fact]
    public void A_member_is_past_its_tries_after_three_ends_without_warning_and_has_three_more_after_the_others()
    {
        var import = New();
        Ends(import, Import.MaxTries);
        import.Begin(Noon);
        Assert.True(import.IsPastTries);

        import.PassOver(0);
        import.Finish(1);
        import.Finish(1);
        Ends(import, Import.MaxTries);
        import.Begin(Noon);
        Assert.True(import.IsPastTries);

        import.FinishAgain(0, more: 0);
        Assert.False(import.IsPastTries);

        static void Ends(Import import, int times)
        {
            for (var i = 0; i < times; i++)
            {
                import.Begin(Noon);
                Assert.False(import.IsPastTries);
            }
        }
    }

    private static Import New()
    {
        var content = new Sha256(new string('a', Sha256.Length));
        return new Import(ImportId.New(), new RunnerId(Guid.CreateVersion7()), Noon, [("a.gpx", content, 1), ("b.gpx", content, 1)]);
    }
}
