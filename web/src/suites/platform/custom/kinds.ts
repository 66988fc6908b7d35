import { isEmptyValue, valueAt } from "../../../engine/catalog/paths";

const LINES = ["TEXT", "EMAIL", "PHONE", "URL"];
const DERIVED = ["FORMULA", "LOOKUP", "ROLL_UP"];

/** Which kinds of field know a setting; what is not named here all of them know. */
const KINDS_OF: Record<string, (kind: string) => boolean> = {
  options: (kind) => kind === "CHOICE" || kind === "CHOICES",
  linking: (kind) => kind === "LINK" || kind === "LINKS",
  formula: (kind) => kind === "FORMULA",
  lookup: (kind) => kind === "LOOKUP",
  rollUp: (kind) => kind === "ROLL_UP",
  "limits/maxLength": (kind) => LINES.includes(kind) || kind === "LONG_TEXT" || kind === "RICH_TEXT",
  "limits/pattern": (kind) => LINES.includes(kind),
  "limits/preset": (kind) => !DERIVED.includes(kind) && kind !== "AUTO_NUMBER",
  "limits/highest": (kind) => kind === "RATING",
  "limits/prefix": (kind) => kind === "AUTO_NUMBER",
  "demands/required": (kind) => !DERIVED.includes(kind) && kind !== "AUTO_NUMBER",
  "demands/unique": (kind) => LINES.includes(kind),
  "demands/searched": (kind) => LINES.includes(kind) || kind === "LONG_TEXT" || kind === "RICH_TEXT" || kind === "AUTO_NUMBER" || DERIVED.includes(kind),
};

/** Whether a setting makes sense for the field as it stands in the form; one that holds something is shown in any case, so that it can be emptied. */
export function isAsked(path: string, tree: Record<string, unknown>): boolean {
  const known = KINDS_OF[path] ?? KINDS_OF[path.split("/")[0] ?? ""];
  if (!known) return true;
  const kind = tree.kind;
  const value = valueAt(tree, path);
  return (typeof kind === "string" && known(kind)) || !(isEmptyValue(value) || value === false);
}
