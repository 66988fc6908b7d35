import { theme as antd, type ThemeConfig } from "antd";

export type Shade = "light" | "dark";
export type Density = "comfortable" | "compact";

/** Every colour of the product, said once for our own style sheets and for Ant Design. */
const PALETTES = {
  light: {
    accent: "#1a7f5a", accentInk: "#156b4b", accentSoft: "#e6f3ee", onAccent: "#ffffff", ink: "#1d2421", ink2: "#56615b", ink3: "#616b65", line: "#e3e8e5", lineStrong: "#cfd6d2",
    bg: "#f6f7f6", card: "#ffffff", sunken: "#f2f4f3", hover: "#f3f7f5", attention: "#8a5a10", attentionSoft: "#fdf3df", wrong: "#ad3131", wrongSoft: "#fbeaea",
    information: "#235f9c", informationSoft: "#e8f1fa", shadow: "rgb(20 30 25 / 12%)",
  },
  dark: {
    accent: "#35a179", accentInk: "#63c7a0", accentSoft: "#16302680", onAccent: "#06140e", ink: "#e7ece9", ink2: "#adb8b2", ink3: "#8d9992", line: "#29312d", lineStrong: "#3a443f",
    bg: "#111513", card: "#191e1b", sunken: "#141916", hover: "#1f2622", attention: "#e3b261", attentionSoft: "#382b12", wrong: "#f08c8c", wrongSoft: "#3a1b1b",
    information: "#8bbcec", informationSoft: "#172a3d", shadow: "rgb(0 0 0 / 50%)",
  },
} as const;

const FONT = '"Inter Variable", Inter, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

/** Gives our own style sheets the colours and sizes of the theme. */
export function dress(shade: Shade, density: Density): void {
  const root = document.documentElement;
  for (const [name, colour] of Object.entries(PALETTES[shade]))
    root.style.setProperty(`--${name.replace(/([A-Z]|\d)/g, "-$1").toLowerCase()}`, colour);
  root.style.setProperty("--font", FONT);
  root.style.colorScheme = shade;
  root.dataset.density = density;
  root.dataset.shade = shade;
}

/** The same colours and sizes for Ant Design. */
export function antdTheme(shade: Shade, density: Density): ThemeConfig {
  const p = PALETTES[shade];
  // who asks for less motion gets none; nothing must wait for the end of an animation that never begins
  const motion = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const compact = density === "compact";
  return {
    algorithm: shade === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      motion,
      colorPrimary: p.accent, colorInfo: p.information, colorLink: p.accentInk, colorLinkHover: p.accent, colorError: p.wrong, colorWarning: p.attention, colorSuccess: p.accent,
      colorText: p.ink, colorTextSecondary: p.ink2, colorTextTertiary: p.ink3, colorTextPlaceholder: p.ink3, colorBgBase: p.card, colorBgContainer: p.card, colorBgElevated: p.card, colorBgLayout: p.bg,
      colorBorder: p.lineStrong, colorBorderSecondary: p.line, colorTextLightSolid: p.onAccent, fontFamily: FONT, fontSize: compact ? 13 : 14,
      borderRadius: 6, controlHeight: compact ? 28 : 32, lineHeight: 1.5, motionDurationMid: "0.12s", motionDurationSlow: "0.18s", wireframe: false,
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", fontWeight: 500, defaultHoverColor: p.accentInk, defaultActiveColor: p.accentInk },
      Tabs: { itemSelectedColor: p.accentInk, itemHoverColor: p.accentInk, itemActiveColor: p.accentInk, horizontalItemPadding: "8px 0", horizontalItemGutter: 20, horizontalMargin: "0 0 12px 0" },
      Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 4px" },
      Modal: { titleFontSize: 16 },
    },
  };
}
