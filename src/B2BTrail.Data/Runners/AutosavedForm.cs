using System.Text;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Runners;

/// <summary>What a runner has typed into a form and not sent yet, so that a lost connection costs nothing.</summary>
public sealed class AutosavedForm
{
    /// <summary>The longest key of a form, in characters.</summary>
    public const int MaxFormLength = 100;

    /// <summary>The most that one form may hold, in bytes of UTF-8.</summary>
    public const int MaxJsonBytes = 64 * 1024;

    private AutosavedForm()
    {
    }

    /// <summary>What is typed into a form for the first time.</summary>
    public AutosavedForm(RunnerId runnerId, string form, string json, DateTime utc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(form);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(form.Length, MaxFormLength, nameof(form));
        RunnerId = runnerId;
        Form = form;
        Put(json, utc);
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>Which form, such as <c>run/new</c>.</summary>
    public string Form { get; private set; } = "";

    /// <summary>The fields, as the form wrote them.</summary>
    public string Json { get; private set; } = "";

    /// <summary>When it was last written, in UTC.</summary>
    public DateTime UpdatedUtc { get; private set; }

    /// <summary>Whether a text is small enough to be kept.</summary>
    public static bool Fits(string json) => Encoding.UTF8.GetByteCount(json) <= MaxJsonBytes;

    /// <summary>Replaces what was typed.</summary>
    /// <exception cref="ArgumentException">The text does not fit: ask <see cref="Fits"/> first.</exception>
    public void Put(string json, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!Fits(json))
        {
            throw new ArgumentException($"An autosaved form holds at most {MaxJsonBytes} bytes.", nameof(json));
        }

        Json = json;
        UpdatedUtc = utc;
    }
}
