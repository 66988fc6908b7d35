export type Direction = "ltr" | "rtl";

const FROM_RIGHT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
const SCRIPTS_FROM_RIGHT = new Set(["Arab", "Hebr", "Syrc", "Thaa"]);

/** In which direction a language is read; the script counts more than the language (Azerbaijani is written in both). */
export function directionOf(tag: string | null | undefined): Direction {
  if (!tag) return "ltr";
  try {
    const { language, script } = new Intl.Locale(tag);
    return (script ? SCRIPTS_FROM_RIGHT.has(script) : FROM_RIGHT.has(language)) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}

/** Whether the page now runs from right to left. */
export function isFromRight(): boolean {
  return document.documentElement.dir === "rtl";
}

/** The side of the screen where lines begin or end, by the words of Ant Design. */
export function side(of: "start" | "end"): "left" | "right" {
  return (of === "end") === isFromRight() ? "left" : "right";
}

/** Below a button, flush with where its line begins or ends. */
export function below(of: "start" | "end"): "bottomLeft" | "bottomRight" {
  return side(of) === "left" ? "bottomLeft" : "bottomRight";
}

/** How far an arrow key leads along a line: 1 onwards, -1 back, 0 for any other key. */
export function alongLine(key: string): 1 | -1 | 0 {
  if (key !== "ArrowRight" && key !== "ArrowLeft") return 0;
  return (key === "ArrowRight") === isFromRight() ? -1 : 1;
}
