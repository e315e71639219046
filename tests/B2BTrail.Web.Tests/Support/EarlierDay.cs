using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Does something as of another day, as saving a block that has been in use since.</summary>
internal static class EarlierDay
{
    public static async Task<T> OnDayAsync<T>(this FakeTimeProvider clock, DateOnly day, Func<Task<T>> work)
    {
        var now = clock.GetUtcNow();
        clock.AdjustTime(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
        try
        {
            return await work();
        }
        finally
        {
            clock.AdjustTime(now);
        }
    }
}
