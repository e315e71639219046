using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>A deleted item as its line in the list shows it.</summary>
/// <param name="Id">Which item it is.</param>
/// <param name="Kind">What was deleted.</param>
/// <param name="SubjectId">The id that it has again once it is restored; null for check-ins.</param>
/// <param name="DeletedUtc">When it was deleted.</param>
/// <param name="Name">What it is called; null where it has no name.</param>
/// <param name="FirstDate">Its first local day; null where it has none.</param>
/// <param name="LastDate">Its last local day; null where it has none.</param>
/// <param name="Distance">How far a run was.</param>
/// <param name="Count">How many runs, weeks or check-ins it holds.</param>
public sealed record DeletedItemLine(
    DeletedItemId Id, DeletedKind Kind, Guid? SubjectId, DateTime DeletedUtc, string? Name, DateOnly? FirstDate, DateOnly? LastDate, Distance? Distance, int Count)
{
    /// <summary>Until when it can be restored.</summary>
    public DateTime KeptUntilUtc => DeletedUtc + DeletedItem.Kept;
}
