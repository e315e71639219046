namespace B2BTrail.Domain.Evidence;

/// <summary>The sources of the rules of a plan and of readiness. A rule without one is our own judgment, common advice or the runner's choice.</summary>
public static class Citations
{
    /// <summary>The one trial of the ten per cent rule: as many injuries with it as without it, in 532 novices.</summary>
    public static readonly Citation Buist = new(
        "Buist", 2008, "No effect of a graded training program on the number of running-related injuries in novice runners. Am J Sports Med 36:33");

    /// <summary>A cohort of 5,205 runners; an association, not a proof.</summary>
    public static readonly Citation Frandsen = new(
        "Frandsen", 2025, "How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study. Br J Sports Med");

    /// <summary>A cohort of 261 half-marathoners: rises in weekly distance over 21, 56 and 98 days.</summary>
    public static readonly Citation Damsted = new("Damsted", 2019, "A cohort of 261 half-marathoners, weekly distance and injury");

    /// <summary>A meta-analysis of 27 studies of tapering, none of them in ultras.</summary>
    public static readonly Citation Bosquet = new("Bosquet", 2007, "Effects of tapering on performance: a meta-analysis. Med Sci Sports Exerc 39:1358");

    /// <summary>The plan that puts the shorter day first.</summary>
    public static readonly Citation Higdon = new("Higdon", null, "Ultramarathon 50K, a plan of 26 weeks");

    /// <summary>The day-by-day values of complete published plans with back-to-back weekends.</summary>
    public static readonly Citation PublishedPlans = new("UltraLadies", null, "Schedules for 50K, 50 miles and 100 miles, with a generated plan for 50 miles of the Santa Clarita Runners");

    /// <summary>The article that this app grew from: eight miles, then three.</summary>
    public static readonly Citation Article = new("Trail Runner", null, "An article on back-to-back trail running");

    /// <summary>Self-ratings against one's own usual; 14 swimmers.</summary>
    public static readonly Citation Hooper = new("Hooper", 1995, "Markers for monitoring overtraining and recovery. Med Sci Sports Exerc 27:106");

    /// <summary>The pain-monitoring model in patients with kneecap pain; not tried on bones or on back-to-back runs.</summary>
    public static readonly Citation Thomee = new(
        "Thomee", 1997, "A comprehensive treatment approach for patellofemoral pain syndrome in young women. Phys Ther 77:1690");

    /// <summary>The pain-monitoring model in patients with Achilles tendinopathy; not tried on bones or on back-to-back runs.</summary>
    public static readonly Citation Silbernagel = new(
        "Silbernagel", 2007, "Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy. Am J Sports Med 35:897");
}
