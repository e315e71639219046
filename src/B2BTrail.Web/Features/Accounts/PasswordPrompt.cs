using System.Text;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Reads a password from standard input: typed unseen on a terminal, or one line where it is piped.</summary>
internal static class PasswordPrompt
{
    public static string Read()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? "";

        // What cannot be seen is typed twice.
        while (true)
        {
            var first = ReadUnseen("New password: ");
            if (ReadUnseen("Repeat the password: ") == first)
                return first;
            Console.Error.WriteLine("The passwords do not match. Try again.");
        }
    }

    private static string ReadUnseen(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
