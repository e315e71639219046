using System.Security.Cryptography;
using System.Text;
using B2BTrail.Domain.Tests.Blocks.SamePlans;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks;

/// <summary>
/// What is planned, proposed and accepted stays what it was when <c>PlansStayTheSame.txt</c> was written: of 2,000 requests and 500 lives the
/// file holds the first 16 digits of the SHA-256 of their canonical text. With <c>PLANS_TEXT_FOLDER</c> set, the texts are written there, one
/// file each: run it before and after a change and compare the folders with <c>diff -r</c>. The file of hashes is made of such a folder by
/// <c>sha256sum request-* life-* | awk '{print $2, substr($1, 1, 16)}'</c>.
/// </summary>
public sealed class PlansStayTheSameTests
{
    private const int Requests = 2_000;
    private const int Lives = 500;

    [Fact]
    public void Every_request_gives_the_plan_it_gave() => Compare("request", Requests, PlanText.Of);

    [Fact]
    public void Every_life_gives_the_proposals_plans_lights_and_verdicts_it_gave() => Compare("life", Lives, RandomLife.Text);

    private static void Compare(string kind, int count, Func<int, string> text)
    {
        var kept = File.ReadLines(Checkout.Path("tests", "B2BTrail.Domain.Tests", "Blocks", "PlansStayTheSame.txt"))
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1]);
        string? folder = Environment.GetEnvironmentVariable("PLANS_TEXT_FOLDER");
        string?[] different = new string?[count];
        Parallel.For(0, count, number =>
        {
            string name = $"{kind}-{number:0000}";
            byte[] bytes = Encoding.UTF8.GetBytes(text(number));
            if (folder is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
            }

            different[number] = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16] == kept.GetValueOrDefault(name) ? null : name;
        });
        if (Array.FindIndex(different, name => name is not null) is >= 0 and var first)
        {
            string path = Path.Combine(Path.GetTempPath(), $"{different[first]}.txt");
            File.WriteAllText(path, text(first));
            Assert.Fail($"{different.Count(name => name is not null)} of {count} differ, first {different[first]}; its text is in {path}.");
        }
    }
}
