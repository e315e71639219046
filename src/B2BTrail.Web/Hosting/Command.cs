namespace B2BTrail.Web.Hosting;

/// <summary>What the command line asks for instead of serving: <c>--help</c>, or something to do with an account.</summary>
/// <param name="Name">One of the names below.</param>
/// <param name="Email">Whose account; empty for help.</param>
internal sealed record Command(string Name, string Email)
{
    public const string Help = "--help";
    public const string ResetPassword = "reset-password";
    public const string Unlock = "unlock";

    /// <summary>The exit code of a command line that says nothing known.</summary>
    public const int UsageExit = 64;

    public const string Usage =
        """
        B2BTrail.Web [SETTINGS]                        serves the app
        B2BTrail.Web --demo [--years N]                serves a demo with sample data
        B2BTrail.Web reset-password EMAIL [SETTINGS]   sets a new password (read from standard input)
        B2BTrail.Web unlock EMAIL [SETTINGS]           unlocks an account after wrong passwords
        B2BTrail.Web --help                            shows this help

        SETTINGS are --NAME VALUE, such as --urls http://localhost:5210 or --DataFolder /srv/b2btrail.
        reset-password and unlock also work while the app runs; run them as the same user.
        """;

    /// <summary>The verb that is asked for, and the arguments that are left for the host; null where the program is to serve.</summary>
    /// <exception cref="StartRefusedException">The verb is not known, or its address is missing.</exception>
    public static Command? Take(ref string[] args)
    {
        if (args.Any(argument => argument is Help or "-h" or "help"))
            return new Command(Help, "");

        // A setting is --name, /name or name=value; whatever else comes first is a verb.
        if (args is not [var name, .. var rest] || name is "" or ['-' or '/', ..] || name.Contains('=', StringComparison.Ordinal))
            return null;
        if (name is not (ResetPassword or Unlock) || rest is not [not ['-', ..] and var email, .. var settings])
            throw new StartRefusedException(Usage, UsageExit);

        args = settings;
        return new Command(name, email);
    }
}
