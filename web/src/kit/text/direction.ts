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
