namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Which change can be taken back next, and which can be made again.</summary>
/// <param name="Undo">The number of the revision to take back; null where there is none.</param>
/// <param name="Redo">The number of the revision to make again; null where there is none.</param>
public sealed record Undoing(int? Undo, int? Redo)
{
    /// <summary>Reads a block's revisions, in order.</summary>
    public static Undoing Of(IEnumerable<PlanRevision> revisions)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        var undo = new Stack<int>();
        var redo = new Stack<int>();
        foreach (var revision in revisions)
        {
            switch (revision.Cause)
            {
                case ChangeCause.Undone:
                    redo.Push(undo.Pop());
                    break;
                case ChangeCause.Redone:
                    undo.Push(redo.Pop());
                    break;
                default:
                    undo.Push(revision.Number);
                    redo.Clear();
                    break;
            }
        }

        return new Undoing(undo.TryPeek(out int last) ? last : null, redo.TryPeek(out int taken) ? taken : null);
    }
}
