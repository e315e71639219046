using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Runs;

/// <summary>One upload: a file, or an archive of files.</summary>
public sealed class ImportUpload
{
    private ImportUpload()
    {
    }

    internal ImportUpload(ImportId importId, RunnerId runnerId, int number, string name, Sha256 content, long bytes) =>
        (ImportId, RunnerId, Number, Name, Content, Bytes) = (importId, runnerId, number, name, content, bytes);

    /// <summary>The import that it belongs to.</summary>
    public ImportId ImportId { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>Its place among the uploads, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>Its name as it came.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its bytes; null once the runner dropped an archive whose runs were kept.</summary>
    public Sha256? Content { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; private set; }

    /// <summary>Its bytes are no longer kept.</summary>
    public void Drop() => Content = null;
}
