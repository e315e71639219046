namespace B2BTrail.Web.Tests.Hosting.Sqlite;

/// <summary>A test that runs commands of the docs: left out, with a plain word, where the machine has no shell for them; required in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute() => Skip = Shell.Absence;
}

/// <summary>The same, with more than one set of commands.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute() => Skip = Shell.Absence;
}
