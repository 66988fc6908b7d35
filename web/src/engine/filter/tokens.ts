import { Flaw } from "./grammar";

export type Kind = "name" | "text" | "number" | "day" | "moment" | "span" | "id" | "open" | "close" | "comma" | "colon" | "end";

/** A word of a filter's text and where it stands, counted from one. */
export interface Token {
  kind: Kind;
  text: string;
  at: number;
}

const SIGNS: Record<string, Kind> = { "(": "open", ")": "close", ",": "comma", ":": "colon" };

const WORDS: [Kind, RegExp][] = [
  ["span", /duration'([^']*)'/y],
  ["id", /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/y],
  ["moment", /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)/y],
  ["day", /\d{4}-\d\d-\d\d/y],
  ["number", /-?\d{1,40}(?:\.\d{1,40})?/y],
  ["name", /[A-Za-z$][A-Za-z0-9]*(?:[./][A-Za-z][A-Za-z0-9]*)*/y],
];

/** The words of a filter, the last of them its end. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) at++;
    else at = cut(text, at, tokens);
  }
  tokens.push({ kind: "end", text: "", at: text.length + 1 });
  return tokens;
}

function cut(text: string, at: number, tokens: Token[]): number {
  const sign = SIGNS[text.charAt(at)];
  if (sign) {
    tokens.push({ kind: sign, text: text.charAt(at), at: at + 1 });
    return at + 1;
  }
  if (text.charAt(at) === "'") return cutText(text, at, tokens);
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const end = at + (found?.[0].length ?? 0);
    if (!found || (kind !== "span" && /[\p{L}\p{N}_./]/u.test(text.charAt(end)))) continue;
    tokens.push({ kind, text: kind === "span" ? (found[1] ?? "") : found[0], at: at + 1 });
    return end;
  }
  throw new Flaw(at + 1, "path, value");
}

function cutText(text: string, start: number, tokens: Token[]): number {
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== "'") value += text.charAt(at);
    else if (text.charAt(at + 1) === "'") value += text.charAt(++at);
    else {
      tokens.push({ kind: "text", text: value, at: start + 1 });
      return at + 1;
    }
  }
  throw new Flaw(text.length + 1, "'");
}
