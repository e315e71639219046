using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using B2BTrail.Data;
using B2BTrail.Data.Api;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Api;

/// <summary>
/// Makes a request that creates something safe to send twice. The new id follows from the key and the request, and stands at the end of its address; so even where the
/// program stops between creating and remembering, the second request finds what the first one made. So does one whose first answer was
/// too large to be kept, or had to make room for newer ones.
/// </summary>
internal sealed class Idempotency(IDbContextFactory<TrailDb> dbFactory, KeysAtWork atWork, TimeProvider time) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    /// <summary>The longest answer that is kept, in bytes. With <see cref="MaxReplies"/> it bounds what a runner's answers take: 8 MiB.</summary>
    public const int MaxReplyBytes = 8 * 1024;

    /// <summary>How many answers are kept for a runner; the oldest go.</summary>
    public const int MaxReplies = 1_000;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>The id of what this request creates.</summary>
    public static Guid NewId(HttpContext context, IJsonBody body) => KeyOf(context) is { } key
        ? FromHash(HashOf(context, body, key))
        : Guid.CreateVersion7();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (KeyOf(http) is not { } key)
        {
            return await next(context);
        }

        if (string.IsNullOrWhiteSpace(key) || key.Length > IdempotentReply.MaxKeyLength || key.Any(c => c is < ' ' or > '~'))
        {
            return ApiProblems.Invalid(Header, ApiText.KeyOutOfRange);
        }

        var runner = http.User.RunnerId;
        var request = context.Arguments.OfType<IJsonBody>().First();
        var hash = HashOf(http, request, key: null);
        using var turn = await atWork.EnterAsync(runner, key, http.RequestAborted);
        var first = await FindAsync(runner, key, http.RequestAborted);
        if (first is not null && !first.RequestHash.AsSpan().SequenceEqual(hash))
        {
            return ApiProblems.KeyUsedOtherwise();
        }

        if (first is { Body.Length: > 0 })
        {
            return new SameAnswer(first);
        }

        var answer = await next(context);
        if (first is null && CreatedBy(answer) is { } created)
        {
            var id = NewId(http, request);
            var body = JsonSerializer.Serialize(created, created.GetType(), ApiJson.Options);
            await RememberAsync(new IdempotentReply(
                runner,
                key,
                hash,
                StatusCodes.Status201Created,
                $"{http.Request.Path.Value!.TrimEnd('/')}/{id}",
                Encoding.UTF8.GetByteCount(body) <= MaxReplyBytes ? body : "",
                id,
                time.GetUtcNow().UtcDateTime)
            {
                ETag = http.Response.Headers.ETag.ToString(),
            });
        }

        return answer;
    }

    private static string? KeyOf(HttpContext context) =>
        context.Request.Headers.TryGetValue(Header, out var values) ? values.ToString() : null;

    private static byte[] HashOf(HttpContext context, IJsonBody body, string? key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(context.User.RunnerId.Value.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n{key}\n"));
        hash.AppendData(body.Bytes.Span);
        return hash.GetHashAndReset();
    }

    // RFC 9562 keeps version 8 for ids that follow from a hash of the maker's choice.
    public static Guid FromHash(ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        hash[..16].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private async Task<IdempotentReply?> FindAsync(RunnerId runner, string key, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.IdempotentReplies.OwnedBy(runner).AsNoTracking().FirstOrDefaultAsync(r => r.Key == key, cancellationToken);
    }

    // Not canceled with the request: what was made is made, and the client that went away will ask again.
    private async Task RememberAsync(IdempotentReply reply)
    {
        await using var db = await dbFactory.CreateDbContextAsync(CancellationToken.None);
        await db.WriteAsync(
            async token =>
            {
                var forgotten = reply.CreatedUtc - Memory;
                var replies = db.IdempotentReplies.OwnedBy(reply.RunnerId);
                await replies.Where(r => r.CreatedUtc < forgotten).ExecuteDeleteAsync(token);
                if (await replies.CountAsync(token) >= MaxReplies)
                {
                    var oldest = await replies.OrderByDescending(r => r.CreatedUtc).ThenBy(r => r.Key).Skip(MaxReplies - 1).Select(r => r.Key).ToListAsync(token);
                    await replies.Where(r => oldest.Contains(r.Key)).ExecuteDeleteAsync(token);
                }

                db.IdempotentReplies.Add(reply);
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    private static object? CreatedBy(object? answer) =>
        (answer is INestedHttpResult nested ? nested.Result : answer)
            is IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created } and IValueHttpResult { Value: { } value } ? value : null;

    private sealed class SameAnswer(IdempotentReply first) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = first.Status;
            response.ContentType = "application/json; charset=utf-8";
            if (first.Location is { } location)
            {
                response.Headers.Location = location;
            }

            if (first.ETag is { } tag)
            {
                response.Headers.ETag = tag;
            }

            await response.WriteAsync(first.Body, httpContext.RequestAborted);
        }
    }
}
