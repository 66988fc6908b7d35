/** A filter as a tree: the same grammar as the server's, so that what is drawn and what is written are one thing. */
export type Filter =
  | { is: "and" | "or"; parts: Filter[] }
  | { is: "not"; part: Filter }
  | { is: "compare"; left: Term; by: Comparison; right: Term }
  | { is: "in"; value: Term; choices: Term[]; bare?: boolean }
  | { is: "has"; how: Part; text: Term; wanted: Term }
  | { is: "holds"; path: string }
  | { is: "rows"; path: string; quantifier: "any" | "all"; variable: string; condition: Filter | null }
  | { is: "below"; path: string; id: string; quoted: boolean };

export type Term =
  | { is: "path" | "text" | "id" | "number" | "day" | "moment" | "span" | "period"; text: string }
  | { is: "null" | "true" | "false" | "now" | "today" | "me" | "myTeam" }
  | { is: "tolower"; of: Term }
  | { is: "shifted"; of: Term; by: { sign: "add" | "sub"; span: string }[] };

export const COMPARISONS = ["eq", "ne", "gt", "ge", "lt", "le"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const PARTS = ["contains", "startswith", "endswith"] as const;
export type Part = (typeof PARTS)[number];

/** Stretches of the calendar that filters may name. */
export const PERIODS = [
  "yesterday", "today", "tomorrow", "lastWeek", "thisWeek", "nextWeek", "lastMonth", "thisMonth", "nextMonth",
  "lastQuarter", "thisQuarter", "nextQuarter", "lastYear", "thisYear", "nextYear",
] as const;
export type PeriodName = (typeof PERIODS)[number];

/** What stands in the place of a filter that its reader may not see. */
export const HIDDEN = "crm.hidden()";

/** Where a filter stops making sense, counted from one, and what was expected there. */
export class Flaw extends Error {
  constructor(readonly at: number, readonly expected: string) {
    super(`${at}: ${expected}`);
  }
}
