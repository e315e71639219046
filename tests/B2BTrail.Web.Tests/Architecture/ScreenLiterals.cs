using System.Text;
using System.Text.RegularExpressions;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>The texts of a source file that a person may read: string literals of C#, and text and labels of Razor markup. Comments are left out.</summary>
internal sealed partial class ScreenLiterals
{
    /// <summary>What stands for an interpolated value.</summary>
    private const char Hole = '#';

    private readonly string _code;
    private readonly List<string> _texts = [];
    private int _at;

    private ScreenLiterals(string code)
    {
        _code = code;
        ReadCode(isHole: false);
    }

    /// <summary>The texts of a C# file.</summary>
    public static IReadOnlyList<string> OfCode(string code) => new ScreenLiterals(code)._texts;

    /// <summary>The texts of a Razor file: its markup, and the literals of its code.</summary>
    public static IReadOnlyList<string> OfMarkup(string razor)
    {
        var parts = Styling().Replace(Comments().Replace(razor, ""), "").Split("\n@code", 2);
        var markup = parts[0];
        return
        [
            .. Between().Matches(Tags().Replace(markup, "<>")).Select(m => WithoutCode(m.Groups["text"].Value)),
            .. Quoted().Matches(markup).Select(m => WithoutCode(m.Groups["text"].Value)),
            .. parts.Length == 2 ? OfCode(parts[1]) : [],
        ];
    }

    /// <summary>The literals of the code of a Razor file, without the markup that stands in it.</summary>
    public static IReadOnlyList<string> OfCodeOf(string razor) =>
        Comments().Replace(razor, "").Split("\n@code", 2) is [_, var code] ? OfCode(Attributes().Replace(Styling().Replace(code, ""), "")) : [];

    private static string WithoutCode(string text) => Expressions().Replace(text, $"{Hole}").Trim();

    private bool Sees(string text) => _code.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private void SkipPast(string end)
    {
        var found = _code.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _code.Length : found + end.Length;
    }

    private void ReadCode(bool isHole)
    {
        for (var depth = 0; _at < _code.Length;)
        {
            if (Sees("//"))
            {
                SkipPast("\n");
            }
            else if (Sees("/*"))
            {
                SkipPast("*/");
            }
            else if (_code[_at] == '\'')
            {
                _at += _code[_at + 1] == '\\' ? 3 : 2;
                SkipPast("'");
            }
            else if (_code[_at] == '"')
            {
                ReadLiteral();
            }
            else
            {
                depth += _code[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (isHole && depth < 0)
                {
                    return;
                }

                _at++;
            }
        }
    }

    private void ReadLiteral()
    {
        var start = _at;
        while (start > 0 && _code[start - 1] is '$' or '@')
        {
            start--;
        }

        var prefix = _code[start.._at];
        var dollars = prefix.Count(c => c == '$');
        var quotes = _code.AsSpan(_at).IndexOfAnyExcept('"');
        if (quotes == 2)
        {
            _at += 2;
            return;
        }

        var end = new string('"', quotes < 3 ? 1 : quotes);
        var open = new string('{', Math.Max(1, dollars));
        var isEscaped = quotes < 3 && !prefix.Contains('@', StringComparison.Ordinal);
        var text = new StringBuilder();
        _at += end.Length;
        while (_at < _code.Length && !Sees(end))
        {
            if (isEscaped && _code[_at] == '\\')
            {
                text.Append(_code[_at + 1] == 'n' ? '\n' : _code[_at + 1]);
                _at += 2;
            }
            else if (dollars > 0 && quotes < 3 && Sees("{{"))
            {
                _at += 2;
            }
            else if (dollars > 0 && Sees(open))
            {
                text.Append(Hole);
                _at += open.Length;
                ReadCode(isHole: true);
                _at += open.Length;
            }
            else
            {
                text.Append(_code[_at++]);
            }
        }

        _at += end.Length;
        _texts.Add(text.ToString());
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    /// <summary>Calls, members, variables and tests of the code between the words.</summary>
    [GeneratedRegex(@"@?\w+(\.\w+)+[!?]?(\([^()]*\))?|\w+\([^()]*\)|\w+ =>?|\bvar \w+|\{ \} \w+|\(\w+ (is|/)", RegexOptions.ExplicitCapture)]
    private static partial Regex Expressions();

    /// <summary>Attributes that nobody reads.</summary>
    [GeneratedRegex("""\b(class|Class|id|style|href|action|name|Name|value|d|data-[\w-]+|aria-labelledby|aria-describedby)="(@\((?>[^()]+|\((?<n>)|\)(?<-n>))*\)|[^"])*["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Styling();

    /// <summary>Attributes of markup that stands in code, where nobody leaves out the blanks around an equals sign.</summary>
    [GeneratedRegex("""\s@?[\w-]+="(@\((?>[^()]+|\((?<n>)|\)(?<-n>))*\)|[^"]*)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();

    [GeneratedRegex("""</?[A-Za-z]("[^"]*"|[^<>"])*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();

    [GeneratedRegex("(?<text>[^<>]*[A-Za-z][^<>]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex("\"(?<text>[^\"\\n]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
