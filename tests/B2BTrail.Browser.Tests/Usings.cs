global using B2BTrail.Browser.Tests.Support;
global using Microsoft.Playwright;
global using Xunit;
global using Xunit.Abstractions;
global using static Microsoft.Playwright.Assertions;

// One story at a time: browser and server share the machine, and a story that waits for the other tests nothing.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
