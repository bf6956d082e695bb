using MudBlazor;

namespace ActionFramework.Web.Layout.Preferences;

/// <summary>MudBlazor's theme, filled with the values of css/tokens.css; a test holds both together.</summary>
public static class WorkbenchTheme
{
    private static readonly string[] Document = ["var(--doc)"];
    private static readonly string[] Tool = ["var(--ui)"];

    /// <summary>Token → value, light and dark, for every token that MudBlazor has to know as a value.</summary>
    internal static IReadOnlyDictionary<string, string> Light { get; } = new Dictionary<string, string>
    {
        ["desk"] = "#F3F1EB",
        ["raised"] = "#FFFFFF",
        ["sunken"] = "#EAE7DF",
        ["line"] = "#DFDBD1",
        ["line-strong"] = "#8A8578",
        ["ink-1"] = "#1F2421",
        ["ink-2"] = "#4D534D",
        ["ink-3"] = "#61665E",
        ["river"] = "#0E5A66",
        ["river-deep"] = "#0A4751",
        ["river-tint"] = "#DCEBEB",
        ["on-river"] = "#FFFFFF",
        ["cinnabar"] = "#A8321C",
        ["ins"] = "#17613A",
        ["com"] = "#765200",
        ["sug"] = "#6B3A78",
    };

    /// <inheritdoc cref="Light"/>
    internal static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>
    {
        ["desk"] = "#14181A",
        ["raised"] = "#242A2E",
        ["sunken"] = "#0F1214",
        ["line"] = "#343C41",
        ["line-strong"] = "#7C888D",
        ["ink-1"] = "#E9E5DB",
        ["ink-2"] = "#BBBFB9",
        ["ink-3"] = "#979E9C",
        ["river"] = "#7CC7CB",
        ["river-deep"] = "#A5DBDD",
        ["river-tint"] = "#173A3F",
        ["on-river"] = "#06272B",
        ["cinnabar"] = "#F29078",
        ["ins"] = "#8BD5A0",
        ["com"] = "#E8C66A",
        ["sug"] = "#D6ACE3",
    };

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), Light),
        PaletteDark = Fill(new PaletteDark(), Dark),
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "4px",
            AppbarHeight = "48px",
            DrawerWidthLeft = "272px",
            DrawerMiniWidthLeft = "72px",
            DrawerWidthRight = "360px",
        },
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(level => level < 8 ? "none" : "var(--shadow)")] },
        Typography = Roles(),
    };

    private static TPalette Fill<TPalette>(TPalette palette, IReadOnlyDictionary<string, string> token) where TPalette : Palette
    {
        (palette.Background, palette.BackgroundGray, palette.Surface) = (token["desk"], token["sunken"], token["raised"]);
        (palette.AppbarBackground, palette.AppbarText) = (token["desk"], token["ink-1"]);
        (palette.DrawerBackground, palette.DrawerText, palette.DrawerIcon) = (token["desk"], token["ink-1"], token["ink-2"]);
        (palette.TextPrimary, palette.TextSecondary, palette.TextDisabled) = (token["ink-1"], token["ink-2"], token["ink-3"]);
        (palette.ActionDefault, palette.LinesInputs) = (token["ink-2"], token["line-strong"]);
        (palette.LinesDefault, palette.Divider, palette.TableLines) = (token["line"], token["line"], token["line"]);
        (palette.Primary, palette.PrimaryContrastText) = (token["river"], token["on-river"]);
        (palette.PrimaryDarken, palette.PrimaryLighten) = (token["river-deep"], token["river-tint"]);
        (palette.Secondary, palette.Tertiary) = (token["sug"], token["com"]);
        (palette.Success, palette.Warning, palette.Info) = (token["ins"], token["com"], token["river"]);
        (palette.Error, palette.ErrorContrastText) = (token["cinnabar"], token["raised"]);
        (palette.Skeleton, palette.TableHover, palette.TableStriped) = (token["sunken"], token["river-tint"], "#00000000");
        (palette.RippleOpacity, palette.HoverOpacity) = (0, 0.05);
        return palette;
    }

    // Each role has its own family in MudBlazor and inherits none, so none is left out.
    private static Typography Roles() => new()
    {
        Default = Role<DefaultTypography>(Tool, 13, 20),
        H1 = Role<H1Typography>(Document, 25, 36, 700),
        H2 = Role<H2Typography>(Document, 22, 32, 700),
        H3 = Role<H3Typography>(Document, 20, 28, 700),
        H4 = Role<H4Typography>(Document, 18, 27, 700),
        H5 = Role<H5Typography>(Tool, 15, 22, 600),
        H6 = Role<H6Typography>(Tool, 13, 20, 600),
        Subtitle1 = Role<Subtitle1Typography>(Tool, 14, 22),
        Subtitle2 = Role<Subtitle2Typography>(Tool, 13, 20, 600),
        Body1 = Role<Body1Typography>(Tool, 14, 22),
        Body2 = Role<Body2Typography>(Tool, 13, 20),
        Button = Role<ButtonTypography>(Tool, 13, 20, 500),
        Caption = Role<CaptionTypography>(Tool, 12, 18),
        Overline = Role<OverlineTypography>(Tool, 12, 18),
    };

    private static TRole Role<TRole>(string[] family, int size, int line, int weight = 400) where TRole : BaseTypography, new() => new()
    {
        FontFamily = family,
        FontSize = FormattableString.Invariant($"{size}px"),
        LineHeight = FormattableString.Invariant($"{line}px"),
        FontWeight = FormattableString.Invariant($"{weight}"),
        LetterSpacing = "normal",
        TextTransform = "none",
    };
}
