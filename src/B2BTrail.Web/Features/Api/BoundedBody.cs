namespace B2BTrail.Web.Features.Api;

/// <summary>Reads a body up to a limit that holds whatever server carries us.</summary>
internal static class BoundedBody
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes without a byte order mark; null where there are too many.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > MaxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        ReadOnlyMemory<byte> all = bytes.ToArray();
        return all.Span.StartsWith("\uFEFF"u8) ? all["\uFEFF"u8.Length..] : all;
    }
}
