using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Shared;

/// <summary>The drawing of each icon on a grid of 24, as SVG shapes without fill.</summary>
internal static class IconShapes
{
    private static readonly FrozenDictionary<IconName, MarkupString> Shapes = new Dictionary<IconName, string>
    {
        [IconName.Today] = """<path d="M3 18.5h18M7 18.5a5 5 0 0 1 10 0M12 6.5v3M4.9 10.4l2.1 2.1M19.1 10.4 17 12.5"/>""",
        [IconName.Block] = """<rect x="3.5" y="5" width="17" height="15.5" rx="3"/><path d="M3.5 10h17M8 3v4M16 3v4M11.5 13.5h6v3.5h-6zM14.9 13.5V17"/>""",
        [IconName.Runs] = """<circle cx="6" cy="18.5" r="2.25"/><circle cx="18" cy="5.5" r="2.25"/><path d="M8.25 18.5h6.5a3.25 3.25 0 0 0 0-6.5h-5.5a3.25 3.25 0 0 1 0-6.5h6.5"/>""",
        [IconName.Trends] = """<path d="M4 4v13.5A2.5 2.5 0 0 0 6.5 20H20M8 15l3.5-4.5 3.5 2.5 5-6.5"/>""",
        [IconName.Plus] = """<path d="M12 5v14M5 12h14"/>""",
        [IconName.Minus] = """<path d="M5 12h14"/>""",
        [IconName.Check] = """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        [IconName.CircleCheck] = """<circle cx="12" cy="12" r="8.5"/><path d="m8.3 12.2 2.5 2.5 4.9-5"/>""",
        [IconName.Pencil] = """<path d="m4.5 19.5 1-4L15.8 5.2a2.1 2.1 0 0 1 3 3L8.5 18.5zM13.8 7.2l3 3"/>""",
        [IconName.Question] = """<circle cx="12" cy="12" r="8.5"/><path d="M9.6 9.7a2.45 2.45 0 1 1 3.5 2.2c-.75.4-1.1.9-1.1 1.7M12 16.4v.1"/>""",
        [IconName.Clock] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>""",
        [IconName.Gain] = """<path d="m3 18.5 6.2-11 4.1 7 1.9-3.2 5.8 7.2z"/>""",
        [IconName.Effort] = """<path d="M5.2 18a8.5 8.5 0 1 1 13.6 0M12 13l3.6-4.2"/>""",
        [IconName.Heart] = """<path d="M12 20s-8-4.7-8-10.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.6C20 15.3 12 20 12 20z"/>""",
        [IconName.CheckIn] = """<path d="M12 20s-8-4.7-8-10.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.6C20 15.3 12 20 12 20z"/><path d="M7 12.5h2.6l1.6-2.7 2 4.4 1.4-1.7H17"/>""",
        [IconName.Distance] = """<path d="M3.5 7v10M20.5 7v10M6.5 12h11M9 9.5 6.5 12 9 14.5M15 9.5l2.5 2.5-2.5 2.5"/>""",
        [IconName.Pace] = """<circle cx="12" cy="13.5" r="7"/><path d="M12 13.5V9.8M9.5 3.5h5M17.6 7.6l1.2-1.2"/>""",
        [IconName.Lock] = """<rect x="5.5" y="11" width="13" height="9" rx="2.5"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>""",
        [IconName.Triangle] = """<path d="M12 4.5 21 19.5H3zM12 10.5v4M12 17v.1"/>""",
        [IconName.Octagon] = """<path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v4.8M12 16v.1"/>""",
        [IconName.CircleArrow] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7.8v8.4M8.6 12.8l3.4 3.4 3.4-3.4"/>""",
        [IconName.Flag] = """<path d="M6 21V4.5c4-2.2 8 2.2 12 0v8.5c-4 2.2-8-2.2-12 0"/>""",
        [IconName.TimeOff] = """<rect x="3.5" y="8" width="17" height="11.5" rx="2.5"/><path d="M8.5 8V6.5a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2V8M3.5 13h17"/>""",
        [IconName.Move] = """<path d="M4 8h15M15.5 4.5 19 8l-3.5 3.5M20 16H5M8.5 12.5 5 16l3.5 3.5"/>""",
        [IconName.Skip] = """<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>""",
        [IconName.Undo] = """<path d="M8.5 5 4.5 9l4 4M4.5 9H14a5.25 5.25 0 0 1 0 10.5h-4"/>""",
        [IconName.Redo] = """<path d="m15.5 5 4 4-4 4M19.5 9H10a5.25 5.25 0 0 0 0 10.5h4"/>""",
        [IconName.More] = """<circle cx="5.5" cy="12" r=".6"/><circle cx="12" cy="12" r=".6"/><circle cx="18.5" cy="12" r=".6"/>""",
        [IconName.Close] = """<path d="M6 6l12 12M18 6 6 18"/>""",
        [IconName.Right] = """<path d="m9.5 6 6 6-6 6"/>""",
        [IconName.Down] = """<path d="m6 9.5 6 6 6-6"/>""",
        [IconName.Up] = """<path d="m6 14.5 6-6 6 6"/>""",
        [IconName.Left] = """<path d="m14.5 6-6 6 6 6"/>""",
        [IconName.Arrow] = """<path d="M4.5 12h15M14 6.5l5.5 5.5-5.5 5.5"/>""",
        [IconName.Phone] = """<path d="M6.2 4h3l1.6 4.2-2 1.6a11.5 11.5 0 0 0 5.4 5.4l1.6-2 4.2 1.6v3a2 2 0 0 1-2.2 2A16.3 16.3 0 0 1 4.2 6.2a2 2 0 0 1 2-2.2z"/>""",
        [IconName.Print] = """<path d="M7 9V4h10v5M7 16.5H5.5A1.5 1.5 0 0 1 4 15v-4.5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6H7z"/>""",
        [IconName.Download] = """<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>""",
        [IconName.Pause] = """<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>""",
        [IconName.Moon] = """<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>""",
        [IconName.Recovery] = """<path d="M20 11.5a8 8 0 1 0-2.6 6.4M20 6v5.5h-5.5"/>""",
        [IconName.Sliders] = """<path d="M4 7.5h9M18 7.5h2M4 16.5h2M11 16.5h9"/><circle cx="15.5" cy="7.5" r="2.25"/><circle cx="8.5" cy="16.5" r="2.25"/>""",
        [IconName.Account] = """<circle cx="12" cy="8.5" r="3.75"/><path d="M4.5 20a7.5 7.5 0 0 1 15 0"/>""",
        [IconName.Brand] = """<path d="M2 19.5h20M3.5 19.5 10 6l6.5 13.5M13.6 13.4l2.6-4.4 5 10.5"/>""",
    }.ToFrozenDictionary(icon => icon.Key, icon => new MarkupString(icon.Value));

    /// <summary>The shapes inside the icon's <c>svg</c>.</summary>
    public static MarkupString Of(IconName name) => Shapes[name];
}
