using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The sources of the rules of a plan. A rule without one is our own judgment or the runner's choice.</summary>
public static class Citations
{
    /// <summary>The one trial of the ten per cent rule: as many injuries with it as without it, in 532 novices.</summary>
    public static readonly Citation Buist = new(
        "Buist", 2008, "No effect of a graded training program on the number of running-related injuries in novice runners. Am J Sports Med 36:33");

    /// <summary>A cohort of 5,205 runners; an association, not a proof.</summary>
    public static readonly Citation Frandsen = new(
        "Frandsen", 2025, "How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study. Br J Sports Med");

    /// <summary>A meta-analysis of 27 studies of tapering, none of them in ultras.</summary>
    public static readonly Citation Bosquet = new("Bosquet", 2007, "Effects of tapering on performance: a meta-analysis. Med Sci Sports Exerc 39:1358");

    /// <summary>The plan that puts the shorter day first.</summary>
    public static readonly Citation Higdon = new("Higdon", null, "Ultramarathon 50K, a plan of 26 weeks");

    /// <summary>The day-by-day values of complete published plans with back-to-back weekends.</summary>
    public static readonly Citation PublishedPlans = new("UltraLadies", null, "Schedules for 50K, 50 miles and 100 miles, with a generated plan for 50 miles of the Santa Clarita Runners");

    /// <summary>The article that this app grew from: eight miles, then three.</summary>
    public static readonly Citation Article = new("Trail Runner", null, "An article on back-to-back trail running");
}
