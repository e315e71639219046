global using B2BTrail.Browser.Tests.Support;
global using Microsoft.Playwright;
global using Xunit;
global using Xunit.Abstractions;
global using static Microsoft.Playwright.Assertions;

// Two stories at a time, each on a stage of its own: much of a story is waiting.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
