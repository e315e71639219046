using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <content>One long run in place of a pair.</content>
internal sealed partial class RemainingBlock
{
    /// <summary>Whether one run has taken the place of a week's pair already: a day of it is over, and was none of a pair any more.</summary>
    private bool IsInstead(WeekDays days) => days.WasPair && (IsOverAsOther(days.Long) || IsOverAsOther(days.Short));

    private bool IsOverAsOther(DayIndex day) => !_free[day] && _stands[day] is { IsLocked: false, Kind: { MayBeEdited: true, IsPairDay: false } };

    /// <summary>One long run in place of a pair, and an easy one or rest on the other day; the steps of those that can be planned anew.</summary>
    private int SolveInstead(WeekDays days, (int Steps, Reason? By) most, int left, Reason why, LightColor? light)
    {
        int sum = 0;
        int beside = Whole(_stands[days.Long].Distance.Meters);
        if (_free[days.Long])
        {
            sum = beside = SetLongInstead(days.Long, most, left, why, light);
        }

        return _free[days.Short] ? sum + SetEasyInstead(days.Short, beside, most, left - sum, why, light) : sum;
    }

    private int SetLongInstead(DayIndex day, (int Steps, Reason? By) most, int left, Reason why, LightColor? light)
    {
        var run = new Capped(_first[day]) { By = why };
        var spike = Spike(day);
        run.Lower(spike.Steps, () => spike.By);
        run.Lower(MostOfThird(day), () => why);
        run.Lower(Math.Min(left, RequestInSteps.Floor(most.Steps * _inSteps.OtherShares.LongOfWeek)), () => why);
        if (light is not null)
        {
            run.Lower(RequestInSteps.Floor(_first[day] * Rules.AmberLong.Number), () => why);
        }

        bool isRun = run.Steps >= Least(day) && !IsRestAfterPair(day);
        run.Steps = isRun ? run.Steps : 0;
        Set(day, run);
        Kinds[day] = !isRun ? SessionKind.Rest : _eased.IsEasy(day) ? SessionKind.Easy : SessionKind.Long;
        return run.Steps;
    }

    /// <summary>The easy run beside the long one; under a light there is none, but for a short run that asks whether running is free of pain.</summary>
    private int SetEasyInstead(DayIndex day, int beside, (int Steps, Reason? By) most, int left, Reason why, LightColor? light)
    {
        bool isTest = _eased.IsTest(day);
        int easy = Math.Min(Math.Min(_first[day], _inSteps.OtherCap), Math.Min(Math.Min(left, Spike(day).Steps), MostOfThird(day)));
        easy = isTest ? easy : (int)Math.Min(easy, Math.Min(beside * _inSteps.OtherShares.AfterLong, most.Steps * _inSteps.OtherShares.AfterLongOfWeek) + Tolerance.Rounding);
        bool isRun = (isTest || light is null) && easy >= Least(day) && !IsRestAfterPair(day);
        Set(day, new Capped(isRun ? easy : 0) { By = why });
        Kinds[day] = isRun ? SessionKind.Easy : SessionKind.Rest;
        return Steps[day];
    }
}
