import type { Operator } from "../../kit/fields/kind";
import { together } from "./conjuncts";
import type { Filter } from "./grammar";
import { parse } from "./parse";
import { print } from "./print";
import { fieldAt, groundOfRows, rowsAt, type Ground } from "./reach";
import { filterOf, isComplete, rangeOf, ruleOf, type Rule } from "./rules";

/** How the parts of a group belong together. */
export const MODES = ["all", "any", "notAll", "none"] as const;
export type Mode = (typeof MODES)[number];

/** How many of the child rows must meet the condition. */
export const QUANTIFIERS = ["any", "all", "none"] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

export interface Group {
  key: number;
  is: "group";
  mode: Mode;
  parts: Node[];
}

/** A filter as it is drawn; what no picture can say stands in words. */
export type Node =
  | Group
  | { key: number; is: "rule"; rule: Rule; origin?: Filter }
  | { key: number; is: "rows"; path: string; quantifier: Quantifier; variable: string; group: Group }
  | { key: number; is: "words"; text: string };

let keys = 0;

/** The whole filter as a group, an empty one for none. */
export function draw(filter: Filter | null, ground: Ground): Group {
  if (!filter) return group("all", []);
  const drawn = node(filter, ground);
  return drawn.is === "group" ? drawn : group("all", [drawn]);
}

export function group(mode: Mode, parts: Node[]): Group {
  return { key: keys++, is: "group", mode, parts };
}

/** A rule about the field, or a condition on child rows, that still waits for its value. */
export function begun(path: string, operators: Operator[], ground: Ground): Node {
  const rows = rowsAt(ground, path);
  if (rows) return { key: keys++, is: "rows", path, quantifier: "any", variable: "x", group: group("all", []) };
  return { key: keys++, is: "rule", rule: { path, operator: operators[0] ?? "eq", value: "" } };
}

/** The drawing as a filter; rules that still lack their value are left out. Words that make no sense are thrown as a `Flaw`. */
export function write(drawn: Node, ground: Ground): Filter | null {
  switch (drawn.is) {
    case "group": return joined(drawn, drawn.parts.map((part) => write(part, ground)).filter((part) => part !== null));
    case "words": return parse(drawn.text);
    case "rows": return writtenRows(drawn, ground);
    case "rule": {
      const field = fieldAt(ground, drawn.rule.path);
      if (drawn.origin) return drawn.origin;
      return field && isComplete(drawn.rule, field) ? filterOf(drawn.rule, field.kind) : null;
    }
  }
}

function node(filter: Filter, ground: Ground): Node {
  const rule = ruleOf(filter);
  const field = rule && fieldAt(ground, rule.path);
  if (rule && field && (filter.is !== "rows" || !rowsAt(ground, filter.path))) return { key: keys++, is: "rule", rule, origin: filter };
  switch (filter.is) {
    case "and": return group("all", filter.parts.map((part) => node(part, ground)));
    case "or": return group("any", filter.parts.map((part) => node(part, ground)));
    case "rows": return drawnRows(filter, filter.quantifier, ground) ?? words(filter);
    case "not": return negated(filter.part, ground) ?? words(filter);
    case "compare": case "in": case "has": case "holds": case "below": return words(filter);
  }
}

function negated(part: Filter, ground: Ground): Node | null {
  if ((part.is === "and" && !rangeOf(part)) || part.is === "or") return group(part.is === "and" ? "notAll" : "none", part.parts.map((one) => node(one, ground)));
  return part.is === "rows" && part.quantifier === "any" ? drawnRows(part, "none", ground) : null;
}

function drawnRows(filter: Extract<Filter, { is: "rows" }>, quantifier: Quantifier, ground: Ground): Node | null {
  const rows = rowsAt(ground, filter.path);
  if (!rows) return null;
  const variable = filter.variable || "x";
  return { key: keys++, is: "rows", path: filter.path, quantifier, variable, group: draw(filter.condition, groundOfRows(ground, rows, variable)) };
}

function writtenRows({ path, quantifier, variable, group: inner }: Extract<Node, { is: "rows" }>, ground: Ground): Filter | null {
  const rows = rowsAt(ground, path);
  if (!rows) return null;
  const condition = write(inner, groundOfRows(ground, rows, variable));
  if (quantifier === "all") return condition && { is: "rows", path, quantifier, variable, condition };
  const some: Filter = { is: "rows", path, quantifier: "any", variable: condition ? variable : "", condition };
  return quantifier === "any" ? some : { is: "not", part: some };
}

function joined({ mode }: Group, parts: Filter[]): Filter | null {
  if (!parts.length) return null;
  const both = mode === "all" || mode === "notAll" ? together(parts) : parts.length > 1 ? { is: "or" as const, parts } : together(parts);
  return both && (mode === "all" || mode === "any") ? both : both && { is: "not", part: both };
}

function words(filter: Filter): Node {
  return { key: keys++, is: "words", text: print(filter) };
}
