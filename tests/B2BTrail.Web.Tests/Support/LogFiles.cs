namespace B2BTrail.Web.Tests.Support;

/// <summary>What the log files of an app hold.</summary>
public static class LogFiles
{
    /// <summary>All files, or those whose names match a pattern.</summary>
    public static async Task<string> LogsAsync(this TrailApp app, string pattern = "*")
    {
        var text = "";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(app.Folder, "logs"), pattern))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    /// <summary>The same once it holds these words: a request is logged when its answer is on the way.</summary>
    public static async Task<string> LogsUntilAsync(this TrailApp app, string words, string pattern = "*")
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var text = await app.LogsAsync(pattern);
            if (text.Contains(words, StringComparison.Ordinal))
                return text;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return await app.LogsAsync(pattern);
    }
}
