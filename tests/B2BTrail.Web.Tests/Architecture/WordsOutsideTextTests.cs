using System.Reflection;
using System.Text.RegularExpressions;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Today;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>Another language finds all words in the markup of <c>.razor</c> files and the <c>…Text</c> classes: nothing else in Web holds any.</summary>
public sealed partial class WordsOutsideTextTests
{
    /// <summary>Words that no runner reads, or that are no language's.</summary>
    private static readonly (string File, string Why)[] Exempt =
    [
        ("Demo/", "what the demo tells the person who starts it, and notes of invented runs"),
        ("Features/Gallery/", "samples, served in development alone"),
        ("Hosting/Addresses.cs", "the console"),
        ("Hosting/Command.cs", "the console"),
        ("Hosting/Installation.cs", "the console"),
        ("Hosting/RateLimits.cs", "the console"),
        ("Hosting/StartRefusedException.cs", "the console"),
        ("Hosting/PlainPage.cs", "markup; its words are handed to it"),
        ("Features/Accounts/AccountCommands.cs", "the console"),
        ("Features/Accounts/PasswordPrompt.cs", "the console"),
        ("Features/Accounts/SetupCode.cs", "the console"),
        ("Hosting/StoreHealthCheck.cs", "the log"),
        ("Features/Api/ApiDocument.cs", "the document of the API, for programmers"),
        ("Features/Accounts/DeviceName.cs", "names of browsers and systems"),
        ("Layout/AppTheme.cs", "names of typefaces"),
    ];

    /// <summary>Names of settings, headers, schemes and log categories, and what an id is hashed from.</summary>
    private static readonly string[] Names = ["Accounts", "Hosting", "Bearer", "Forwarded", "Via", "Client", "Microsoft", "Repeated", "# imports\n#"];

    /// <summary>Keys of the keyboard.</summary>
    private static readonly string[] Keys = ["Escape", "Home"];

    /// <summary>
    /// Rooms whose components get every word from a <c>…Text</c> class or from who shows them, and so in the language of the request. Elsewhere words stand in the markup, where they
    /// are read best, for as long as there is one language.
    /// </summary>
    private static readonly string[] RoomsWithoutWordsInMarkup = ["Charts.", "Units."];

    private static readonly bool HasSeveralLanguages = typeof(Language)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Count(field => field.FieldType == typeof(Language)) > 1;

    private static readonly string Source = Path.Combine(Checkout(), "src", "B2BTrail.Web");

    [Fact]
    public void No_words_stand_in_code_outside_the_Text_classes() => AssertNone(
        from file in Files("*.cs")
        where (HasSeveralLanguages || !file.EndsWith("Text.cs", StringComparison.Ordinal)) && !Exempt.Any(exempt => file.StartsWith(exempt.File, StringComparison.Ordinal))
        from text in ScreenLiterals.OfCode(ForPrograms().Replace(Read(file), ""))
        where IsWords(text)
        select $"{file}: {text}");

    [Fact]
    public void No_words_stand_in_the_code_of_components() => AssertNone(
        from file in Files("*.razor")
        where !Exempt.Any(exempt => file.StartsWith(exempt.File, StringComparison.Ordinal))
        from text in ScreenLiterals.OfCodeOf(Read(file))
        where IsWords(text) && !Keys.Contains(text)
        select $"{file}: {text}");

    [Fact]
    public void The_code_of_components_answers_with_no_single_word_of_its_own() => AssertNone(
        from file in Files("*.razor")
        where !Exempt.Any(exempt => file.StartsWith(exempt.File, StringComparison.Ordinal)) && Read(file).Contains("\n@code", StringComparison.Ordinal)
        from word in SingleWords(Read(file).Split("\n@code", 2)[1])
        select $"{file}: {word}");

    [Theory]
    [InlineData("Kind switch { Rest => \"rest\" }", "rest")]
    [InlineData("string Unit => IsMile ? \"miles\" : \"kilometers\";", "miles", "kilometers")]
    [InlineData("Day == Today ? \"today\" : null, Done ? \"true\" : \"false\", Is ? \"\" : \"chosen\"")]
    public void One_of_two_words_and_one_that_is_answered_are_single_words_and_classes_are_not(string code, params string[] words) =>
        Assert.Equal(words, SingleWords(code));

    [Fact]
    public void No_words_stand_in_markup_that_is_shown_in_several_languages() => AssertNone(
        from component in typeof(Language).Assembly.GetTypes()
        where typeof(IComponent).IsAssignableFrom(component)
        let name = component.FullName!["B2BTrail.Web.".Length..]
        where HasSeveralLanguages
            ? !name.StartsWith("Features.Gallery.", StringComparison.Ordinal)
            : RoomsWithoutWordsInMarkup.Any(room => name.StartsWith(room, StringComparison.Ordinal))
        from text in RenderedWords.Of(component)
        select $"{name}: {text}");

    [Theory]
    [InlineData(typeof(NoPlan), "Log a run")]
    [InlineData(typeof(NoPlan), "days")]
    [InlineData(typeof(RunEditor), "Elevation gain")]
    [InlineData(typeof(LoadState<>), "Could not load this. Nothing was lost.")]
    public void The_words_of_markup_are_found_between_tags_in_expressions_in_labels_and_in_what_is_handed_on(Type component, string words) =>
        Assert.Contains(words, RenderedWords.Of(component));

    [Fact]
    public void No_words_stand_in_scripts() => AssertNone(
        from file in Files("*.js")
        from Match literal in ScriptLiteral().Matches(ScriptError().Replace(Comment().Replace(Read(file), ""), ""))
        where Sentence().IsMatch(literal.Groups["text"].Value)
        select $"{file}: {literal.Value}");

    [Fact]
    public void How_days_and_times_of_day_look_is_decided_in_UnitText_alone() => AssertNone(
        from file in Files("*.cs").Concat(Files("*.razor"))
        where file != "Units/UnitText.cs" && DayFormat().IsMatch(Comment().Replace(Read(file), ""))
        select file);

    [Fact]
    public void Sentences_are_written_when_they_are_shown_and_not_kept_from_the_start() => AssertNone(
        from file in Files("*.cs").Concat(Files("*.razor"))
        let code = Comment().Replace(Read(file), "")
        where !Exempt.Any(exempt => file.StartsWith(exempt.File, StringComparison.Ordinal))
        from Match kept in (file.EndsWith("Text.cs", StringComparison.Ordinal) ? KeptValue() : KeptWords()).Matches(code).Concat(KeptMessage().Matches(code))
        select $"{file}: {kept.Value}");

    [Fact]
    public void The_language_of_a_page_is_named_once() => AssertNone(
        from file in Files("*.cs").Concat(Files("*.razor"))
        where FixedLanguage().IsMatch(Read(file))
        select file);

    [Fact]
    public void The_hint_of_a_limit_is_written_from_its_rule() =>
        Assert.DoesNotMatch(FixedHint(), Read("Features/Blocks/Planning/PlannerLimits.razor"));

    [Fact]
    public void Every_exemption_is_still_needed() => Assert.All(Exempt, exempt => Assert.Contains(
        Files("*.cs"), file => file.StartsWith(exempt.File, StringComparison.Ordinal) && ScreenLiterals.OfCode(Read(file)).Any(IsWords)));

    [Theory]
    [InlineData("Enter the race day.")]
    [InlineData("heart rate")]
    [InlineData("# on average")]
    [InlineData("started #")]
    [InlineData("Skipped")]
    public void A_sentence_a_label_and_words_beside_a_value_are_words(string text) => Assert.True(IsWords(text));

    [Theory]
    [InlineData("string Title => \"Form expired\";", "Form expired")]
    [InlineData("string Title { get; set; } = \"Last run\";", "Last run")]
    [InlineData("string Day => $\"on {Text.Day(day)} at {hour}\";", "on # at #")]
    [InlineData("RenderFragment Part => @<button type=\"button\" class=\"btn small\" Title=\"Text\" aria-pressed=\"@(Day is null ? null : Day == Today ? \"true\" : \"false\")\">@(Done ? \"Not run\" : null)</button>;", "Not run")]
    public void Of_a_component_the_strings_of_its_code_are_read_and_not_its_attributes(string code, string text) =>
        Assert.Equal([text], ScreenLiterals.OfCodeOf($"<p title=\"Why this\">Some words</p>\n@code {{\n{code}\n}}"));

    [Theory]
    [InlineData("race.distanceMeters")]
    [InlineData("/blocks/#")]
    [InlineData("kind-easy")]
    [InlineData("0.##")]
    [InlineData("private, no-cache")]
    public void Names_addresses_and_formats_are_not(string text) => Assert.False(IsWords(text));

    private static void AssertNone(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool IsWords(string text) => Words().IsMatch(text) && !Names.Contains(text) && !Header().IsMatch(text);

    private static IEnumerable<string> SingleWords(string code) =>
        SingleWord().Matches(code).SelectMany(match => match.Groups["word"].Captures.Select(word => word.Value)).Where(word => !bool.TryParse(word, out _));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "lib"));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Source, file));

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "B2BTrail.sln")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("B2BTrail.sln");
        }

        return folder.FullName;
    }

    // Two words side by side, a word beside a value, or one word with a capital; a value is a #.
    [GeneratedRegex("""\p{L}{2,}[,.:;’”]?[ ]+[“(]?\p{L}|\#[ ]\p{Ll}{2,}|\p{Ll}{2,}[ ]\#|^\p{Lu}\p{Ll}+[.:?]?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    // Behind an arrow, or one of two behind a question: a class of a style sheet has nothing beside it.
    [GeneratedRegex("""=> "(?<word>\p{Ll}{2,})"|\? "(?<word>\p{Ll}{2,})"\s+: "(?<word>\p{Ll}{2,})["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex SingleWord();

    // Of a script, whose selectors and keys look like words: a capital and a blank between letters, or a full stop at the end.
    [GeneratedRegex("""^\p{Lu}.*\p{L}[ ]\p{L}|\p{L}[.?]$""")]
    private static partial Regex Sentence();

    /// <summary>Values of HTTP headers.</summary>
    [GeneratedRegex("^(private, no-cache|[a-z]+/[a-z+-]+; charset=utf-8)$|error=", RegexOptions.ExplicitCapture)]
    private static partial Regex Header();

    /// <summary>What is said to programmers: messages of exceptions and of the log, reasons for a suppressed warning, names and summaries of endpoints.</summary>
    [GeneratedRegex("""(new\s+\w*Exception|\.With(Summary|Tags|Description)|\[LoggerMessage|\[SuppressMessage)\((?>[^()"]|"([^"\\]|\\.)*"|\((?<d>)|\)(?<-d>))*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex ForPrograms();

    [GeneratedRegex("^\\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?<quote>["'`])(?<text>(?:(?!\k<quote>)[^\\\n]|\\.)*)\k<quote>""")]
    private static partial Regex ScriptLiteral();

    [GeneratedRegex("""new Error\("[^"]*"\)""")]
    private static partial Regex ScriptError();

    [GeneratedRegex("MMM|ddd|HH:mm(?!:ss)")]
    private static partial Regex DayFormat();

    [GeneratedRegex(@"static readonly [^\n]*|static [^\n=]*\{ get; \} =")]
    private static partial Regex KeptValue();

    // Elsewhere: what is made up of words, which a …Text class writes, or writes them itself. What only asks for words later, behind an arrow, may be kept.
    [GeneratedRegex(@"static readonly (SegmentOption|CultureInfo|UnitText)[^\n]*|static (readonly [^=;{}]*|[^=;{}]*\{ get; \} )= (?![^;]*=>[^;,]*\w*Text\.)[^;]*\b\w+Text\.[^;]*;")]
    private static partial Regex KeptWords();

    [GeneratedRegex(@"WithMessage\((?![^)]*=>)[^\n]*")]
    private static partial Regex KeptMessage();

    [GeneratedRegex("lang=\"[a-z]")]
    private static partial Regex FixedLanguage();

    [GeneratedRegex("Hint=\"[^\"@]*[0-9]")]
    private static partial Regex FixedHint();
}
