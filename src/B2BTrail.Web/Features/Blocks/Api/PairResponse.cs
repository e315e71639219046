namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record PairResponse(DateOnly FirstDate, double FirstMeters, double SecondMeters, double? ThirdMeters, double Ratio, double ShareOfWeek);
