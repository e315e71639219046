using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>A page held open without a browser: it speaks the circuit's protocol, answers everything and draws nothing.</summary>
internal sealed partial class PageCircuit : IAsyncDisposable
{
    private const int Invocation = 1;
    private const int Completion = 3;

    private static readonly byte[] Ping = [2, 0x91, 6];
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _leave = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;

    private PageCircuit()
    {
    }

    /// <summary>Loads a page as a signed-in client, and brings it alive.</summary>
    public static async Task<PageCircuit> OpenAsync(HttpClient client, CookieContainer cookies, string path)
    {
        var root = client.BaseAddress!;
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var state = State().Match(page).Groups[1].Value;
        var operations = new JsonArray([.. Markers().Matches(page).Select((marker, i) =>
            new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = JsonNode.Parse(marker.Groups[1].Value) })]);
        var circuit = new PageCircuit();
        circuit._socket.Options.Cookies = cookies;
        circuit._socket.Options.SetRequestHeader("Origin", root.GetLeftPart(UriPartial.Authority));
        await circuit._socket.ConnectAsync(new UriBuilder(root) { Scheme = "ws", Path = "_blazor" }.Uri, default);
        await circuit.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        circuit._work = Task.WhenAll(circuit.ReceiveAsync(), circuit.PingAsync());
        await circuit.InvokeAsync("1", "StartCircuit", root.ToString(), new Uri(root, path).ToString(), "[]", state);
        await circuit._started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await circuit.InvokeAsync(null, "UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
        await circuit._alive.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return circuit;
    }

    /// <summary>Goes away without a word, as a phone does that leaves the network.</summary>
    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        _socket.Abort();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _leave.Dispose();
    }

    private async Task PingAsync()
    {
        while (true)
        {
            await Task.Delay(PingEvery, _leave.Token);
            await SendAsync(Ping);
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            var buffer = new byte[1 << 16];
            var isGreeted = false;
            using var received = new MemoryStream();
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _leave.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    throw new InvalidOperationException("The server closed the circuit.");
                received.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                var bytes = received.ToArray();
                received.SetLength(0);
                var at = isGreeted ? 0 : Array.IndexOf(bytes, (byte)0x1e) + 1;
                isGreeted = true;
                while (at < bytes.Length)
                {
                    var length = 0;
                    for (var shift = 0; ; shift += 7)
                    {
                        var piece = bytes[at++];
                        length |= (piece & 0x7f) << shift;
                        if (piece < 0x80)
                            break;
                    }

                    await AnswerAsync(bytes.AsMemory(at, length));
                    at += length;
                }
            }
        }
        catch (Exception e)
        {
            _started.TrySetException(e);
            _alive.TrySetException(e);
            throw;
        }
    }

    // A message is an array: its kind, headers (none), the id of the call, the target, the arguments.
    private async Task AnswerAsync(ReadOnlyMemory<byte> message)
    {
        var kind = message.Span[1];
        if (kind == Completion)
            _started.TrySetResult();
        if (kind != Invocation)
            return;

        var at = 4;
        var target = ReadText(message.Span, ref at);
        at++;
        switch (target)
        {
            case "JS.RenderBatch":
                await InvokeAsync(null, "OnRenderCompleted", ReadNumber(message.Span, at), null);
                break;
            case "JS.BeginInvokeJS":
                var call = ReadNumber(message.Span, at);
                await InvokeAsync(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
                break;
            case "JS.EndUpdateRootComponents":
                _alive.TrySetResult();
                break;
            case "JS.Error":
                throw new InvalidOperationException(ReadText(message.Span, ref at));
        }
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var first = bytes[at++];
        int length;
        switch (first)
        {
            case 0xd9:
                length = bytes[at++];
                break;
            case 0xda:
                length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
                at += 2;
                break;
            default:
                length = first & 0x1f;
                break;
        }

        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }

    private static long ReadNumber(ReadOnlySpan<byte> bytes, int at) => bytes[at] switch
    {
        < 0x80 => bytes[at],
        0xcc => bytes[at + 1],
        0xcd => BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 1)..]),
        0xce => BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 1)..]),
        0xd3 or 0xcf => BinaryPrimitives.ReadInt64BigEndian(bytes[(at + 1)..]),
        var other => throw new InvalidOperationException($"No number begins with {other:x2}."),
    };

    private Task InvokeAsync(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        List<byte> body = [0x96, Invocation, 0x80];
        Write(body, id);
        Write(body, target);
        body.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
            Write(body, argument);
        body.Add(0x90);

        List<byte> framed = [];
        for (var rest = body.Count; ; rest >>= 7)
        {
            framed.Add((byte)(rest < 0x80 ? rest : (rest & 0x7f) | 0x80));
            if (rest < 0x80)
                break;
        }

        return SendAsync([.. framed, .. body]);
    }

    private static void Write(List<byte> body, object? value)
    {
        switch (value)
        {
            case null:
                body.Add(0xc0);
                break;
            case bool flag:
                body.Add(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case long number:
                Span<byte> wide = stackalloc byte[9];
                wide[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(wide[1..], number);
                body.AddRange(wide);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Span<byte> head = stackalloc byte[5];
                head[0] = 0xdb;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
                body.AddRange(head);
                body.AddRange(bytes);
                break;
            default:
                throw new ArgumentException($"{value} has no form in the protocol.", nameof(value));
        }
    }

    private async Task SendAsync(byte[] bytes)
    {
        await _sending.WaitAsync(_leave.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, _leave.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:({\"type\":\"server\".*?})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
