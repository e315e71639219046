namespace B2BTrail.Web.Shared;

/// <summary>The icons of the product, each for one thing.</summary>
public enum IconName
{
    /// <summary>Today: a rising sun.</summary>
    Today,

    /// <summary>The block: a calendar with a back-to-back.</summary>
    Block,

    /// <summary>Runs: a winding track.</summary>
    Runs,

    /// <summary>Trends: a rising line.</summary>
    Trends,

    /// <summary>Add.</summary>
    Plus,

    /// <summary>Less of a number.</summary>
    Minus,

    /// <summary>Done.</summary>
    Check,

    /// <summary>Good to go.</summary>
    CircleCheck,

    /// <summary>Edit.</summary>
    Pencil,

    /// <summary>Why, or help.</summary>
    Question,

    /// <summary>Time.</summary>
    Clock,

    /// <summary>Elevation gain.</summary>
    Gain,

    /// <summary>RPE: a gauge.</summary>
    Effort,

    /// <summary>Heart rate.</summary>
    Heart,

    /// <summary>Check-in: a heart with its beat.</summary>
    CheckIn,

    /// <summary>Distance.</summary>
    Distance,

    /// <summary>Pace: a stopwatch.</summary>
    Pace,

    /// <summary>Choose a day from a calendar.</summary>
    Calendar,

    /// <summary>Copy to the clipboard.</summary>
    Copy,

    /// <summary>Locked.</summary>
    Lock,

    /// <summary>A broken rule, or a warning.</summary>
    Triangle,

    /// <summary>Do not run.</summary>
    Octagon,

    /// <summary>Less today.</summary>
    CircleArrow,

    /// <summary>A race.</summary>
    Flag,

    /// <summary>Time off: a suitcase.</summary>
    TimeOff,

    /// <summary>Move to another day.</summary>
    Move,

    /// <summary>Skip.</summary>
    Skip,

    /// <summary>Undo.</summary>
    Undo,

    /// <summary>Redo.</summary>
    Redo,

    /// <summary>More actions.</summary>
    More,

    /// <summary>Close.</summary>
    Close,

    /// <summary>Onward, or folded.</summary>
    Right,

    /// <summary>Opens downward.</summary>
    Down,

    /// <summary>Closes upward.</summary>
    Up,

    /// <summary>Back.</summary>
    Left,

    /// <summary>From before to after.</summary>
    Arrow,

    /// <summary>Call.</summary>
    Phone,

    /// <summary>Print.</summary>
    Print,

    /// <summary>Download.</summary>
    Download,

    /// <summary>Paused.</summary>
    Pause,

    /// <summary>Rest after a race.</summary>
    Moon,

    /// <summary>Recovery, or a restore.</summary>
    Recovery,

    /// <summary>Edit the block.</summary>
    Sliders,

    /// <summary>The account and its settings: a person.</summary>
    Account,

    /// <summary>The sign of the app: two peaks.</summary>
    Brand,
}
