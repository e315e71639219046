using System.Text.RegularExpressions;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>The product speaks one plain language: what is not said is listed here, and no text that a person may read says it.</summary>
public sealed class WordsTests
{
    /// <summary>Words with another word for the same thing: <c>back-to-back</c>, <c>recovery week</c>, <c>workout</c>, <c>gain</c>, <c>Undo</c>, <c>Upload</c>, <c>Cancel</c>, <c>time off</c>.</summary>
    private static readonly string[] Words =
    [
        "pairs?", "tired legs", "second morning", "step-back", "quality", "of climb", "weekly climb", "e-mail", "kilometres?", "metres?", "taken? back", "takes back",
        "hand(ed|s)? in", "days away", "free days", "not now", "leave it as it is", "what could change", "first day of (a|the) back-to-back",
        "held", "decided on", "keep this block", "until you keep it", "not kept yet", "own sum", "the door",
    ];

    /// <summary>Sentences that only their author understood.</summary>
    private static readonly string[] Phrases =
    [
        "owner of this installation", "name here", "stranger", "belong together", "account rests", "begin and end by", "find their session", "speaks against", "plan rests", "sign not to run with",
        "says nothing any more", "a week over the", "longest, 30 days", "biggest two days", "minutes a (mile|kilometer)", "keeps every limit", "wherever it bound", "stand for the usual",
        "form is as new", "breaks a rule:", "planned anew", "let the plan decide", "what is left of the week", "where it starts", "new to two in a row", "growing evenly again", "life beside running",
        "what you told", "on this machine\\.", "not legs", "moves less far", "have a professional", "stood for", "found by its day", "whole time", "what became of", "it is a run: add it", "cut off or spoilt",
        "export it anew", "in a week with a run", "how you see things", "as the device", "what is it for", "nothing here", "leads nowhere", "connection is gone", "skip to the page", "made up", "made anew", "made again",
        "let be", "lets? it be",
    ];

    /// <summary>Texts with a listed word that are meant: contracts with other programs, and words in another sense.</summary>
    private static readonly string[] Meant =
    [
        // Columns of the weekly CSV file, which spreadsheets know by name.
        "First day of pair", "Second day of pair", "Quality", "Step-back",
    ];

    private static readonly (string File, string Text)[] Texts = [.. Directory.EnumerateFiles(Source(), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .SelectMany(file => Read(file).Select(text => (Path.GetFileName(file), text)))
        .Where(t => !Meant.Contains(t.text))];

    [Fact]
    public void No_text_uses_another_word_for_a_thing_that_has_its_own() => Assert.Empty(Saying(Words));

    [Fact]
    public void No_text_is_a_riddle() => Assert.Empty(Saying(Phrases));

    [Fact]
    public void No_text_shouts() => Assert.DoesNotContain(Texts, t => Regex.IsMatch(t.Text, @"\w!(\s|$)"));

    [Fact]
    public void The_texts_of_a_file_are_its_literals_its_markup_and_its_labels()
    {
        Assert.Equal(
            ["a", "b #, 'c'", "d", "e\\", "f"],
            ScreenLiterals.OfCode("""
                var x = cond ? "a" : $"b {(y ? "d" : 'z')}, 'c'"; // "comment"
                /* "comment" */ var e = @"e\"; var f = "f";
                """).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Hint", "Text of a line", "code", "inside"],
            ScreenLiterals.OfMarkup("""
                @* "comment" *@
                <p class="pair @(x ? "pair-third" : "")" title="Hint">Text of a line<b>@(x ? "inside" : "")</b></p>
                @code { string s = "code"; }
                """).Where(t => t.Length > 0 && !t.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Saying(IEnumerable<string> what)
    {
        var said = new Regex($@"(?<![\w-])({string.Join('|', what)})(?![\w-])", RegexOptions.IgnoreCase);
        return Texts.Where(t => said.IsMatch(t.Text)).Select(t => $"{t.File}: “{said.Match(t.Text)}” in “{t.Text}”");
    }

    /// <summary>A single lower-case token is a name of the code, except in the files that hold nothing but words.</summary>
    private static IEnumerable<string> Read(string file)
    {
        var content = File.ReadAllText(file);
        var texts = file.EndsWith(".razor", StringComparison.Ordinal) ? ScreenLiterals.OfMarkup(content) : ScreenLiterals.OfCode(content);
        return file.EndsWith("Text.cs", StringComparison.Ordinal) ? texts : texts.Where(text => !Regex.IsMatch(text, @"^[a-z][\w./:#-]*$"));
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "B2BTrail.sln")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("B2BTrail.sln");
        }

        return Path.Combine(folder.FullName, "src", "B2BTrail.Web");
    }
}
