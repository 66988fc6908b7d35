import type { Field, KindName } from "../../kit/fields/field";
import type { Operator } from "../../kit/fields/kind";
import type { Filter, Term } from "./grammar";

/** A condition on one field as people say it: field, operator, value. */
export interface Rule {
  path: string;
  operator: Operator;
  value: string;
}

const WITHOUT_VALUE = new Set<Operator>(["empty", "filled", "me", "myTeam"]);
const DAYS: Partial<Record<Operator, "eq" | "lt" | "gt" | "ge" | "le">> = { on: "eq", before: "lt", after: "gt", since: "ge", until: "le" };
const NUMBER = /^-?\d{1,40}(\.\d{1,40})?$/;

export function needsValue(operator: Operator): boolean {
  return !WITHOUT_VALUE.has(operator);
}

/** Whether enough is said to ask for it. */
export function isComplete(rule: Rule, field: Field): boolean {
  if (!needsValue(rule.operator)) return true;
  return isNumber(field.kind) ? NUMBER.test(rule.value) : rule.value !== "";
}

export function hasMany(kind: KindName): boolean {
  return kind === "choices" || kind === "texts" || kind === "links";
}

/** The rule in the grammar of the API. */
export function filterOf({ path, operator, value }: Rule, kind: KindName): Filter {
  const left = pathTerm(path);
  switch (operator) {
    case "contains": case "startswith": case "endswith": return { is: "has", how: operator, text: left, wanted: text(value) };
    case "notcontains": return { is: "not", part: { is: "has", how: "contains", text: left, wanted: text(value) } };
    case "in": return { is: "in", value: left, choices: value.split(",").map((one) => literal(one, kind)) };
    case "any": return { is: "rows", path, quantifier: "any", variable: "x", condition: { is: "compare", left: pathTerm("x"), by: "eq", right: text(value) } };
    case "me": return { is: "compare", left, by: "eq", right: { is: "me" } };
    case "myTeam": return { is: "compare", left, by: "eq", right: { is: "myTeam" } };
    case "below": return { is: "below", path, id: value, quoted: true };
    case "empty": return hasMany(kind) ? { is: "not", part: anyRow(path) } : { is: "compare", left, by: "eq", right: { is: "null" } };
    case "filled": return hasMany(kind) ? anyRow(path) : { is: "compare", left, by: "ne", right: { is: "null" } };
    case "period": return { is: "compare", left, by: "eq", right: { is: "period", text: value } };
    case "on": case "before": case "after": case "since": case "until": return { is: "compare", left, by: DAYS[operator] ?? "eq", right: { is: "day", text: value } };
    case "last": return range(left, shifted("sub", value), { is: "today" });
    case "next": return range(left, { is: "today" }, shifted("add", value));
    case "eq": case "ne": case "gt": case "ge": case "lt": case "le": return { is: "compare", left, by: operator, right: literal(value, kind) };
  }
}

/** The filter as a rule; null for what cannot be said in one. */
export function ruleOf(filter: Filter): Rule | null {
  switch (filter.is) {
    case "compare": return compared(filter);
    case "in": return oneOf(filter);
    case "has": return filter.text.is === "path" && filter.wanted.is === "text" ? { path: filter.text.text, operator: filter.how, value: filter.wanted.text } : null;
    case "holds": return { path: filter.path, operator: "eq", value: "true" };
    case "below": return { path: filter.path, operator: "below", value: filter.id };
    case "rows": return element(filter);
    case "not": return negated(filter.part);
    case "and": return rangeOf(filter);
    case "or": return null;
  }
}

/** Two bounds around today as "within the last" or "within the next days". */
export function rangeOf(filter: Filter): Rule | null {
  if (filter.is !== "and" || filter.parts.length !== 2) return null;
  const [from, until] = filter.parts;
  if (from?.is !== "compare" || until?.is !== "compare" || from.by !== "ge" || until.by !== "le" || from.left.is !== "path" || until.left.is !== "path" || from.left.text !== until.left.text) return null;
  const path = from.left.text;
  const [back, ahead] = [days(from.right, "sub"), days(until.right, "add")];
  if (back && until.right.is === "today") return { path, operator: "last", value: back };
  if (ahead && from.right.is === "today") return { path, operator: "next", value: ahead };
  return null;
}

function compared({ left, by, right }: Extract<Filter, { is: "compare" }>): Rule | null {
  if (left.is !== "path") return null;
  const path = left.text;
  switch (right.is) {
    case "null": return by === "eq" ? { path, operator: "empty", value: "" } : by === "ne" ? { path, operator: "filled", value: "" } : null;
    case "me": case "myTeam": return by === "eq" ? { path, operator: right.is, value: "" } : null;
    case "period": return by === "eq" ? { path, operator: "period", value: right.text } : null;
    case "today": return by === "eq" ? { path, operator: "period", value: "today" } : null;
    case "day": {
      const operator = (Object.keys(DAYS) as Operator[]).find((one) => DAYS[one] === by);
      return operator ? { path, operator, value: right.text } : null;
    }
    case "text": case "id": case "number": case "span": return { path, operator: by, value: right.text };
    case "true": case "false": return by === "eq" ? { path, operator: "eq", value: right.is } : null;
    case "path": case "moment": case "now": case "tolower": case "shifted": return null;
  }
}

function oneOf({ value, choices }: Extract<Filter, { is: "in" }>): Rule | null {
  if (value.is !== "path") return null;
  const texts = choices.map((one) => (one.is === "text" || one.is === "id" || one.is === "number" ? one.text : ","));
  return texts.some((one) => one.includes(",")) ? null : { path: value.text, operator: "in", value: texts.join(",") };
}

function element({ path, quantifier, variable, condition }: Extract<Filter, { is: "rows" }>): Rule | null {
  if (quantifier !== "any") return null;
  if (!condition) return { path, operator: "filled", value: "" };
  const isElement = condition.is === "compare" && condition.by === "eq" && condition.left.is === "path" && condition.left.text === variable;
  return isElement && (condition.right.is === "text" || condition.right.is === "id") ? { path, operator: "any", value: condition.right.text } : null;
}

function negated(part: Filter): Rule | null {
  if (part.is === "has" && part.how === "contains" && part.text.is === "path" && part.wanted.is === "text") return { path: part.text.text, operator: "notcontains", value: part.wanted.text };
  return part.is === "rows" && part.quantifier === "any" && !part.condition ? { path: part.path, operator: "empty", value: "" } : null;
}

function literal(value: string, kind: KindName): Term {
  if (isNumber(kind)) return { is: "number", text: value };
  if (kind === "yesNo") return { is: value === "true" ? "true" : "false" };
  return kind === "duration" ? { is: "span", text: value } : text(value);
}

function isNumber(kind: KindName): boolean {
  return kind === "whole" || kind === "decimal" || kind === "money" || kind === "percent" || kind === "rating";
}

function range(left: Term, from: Term, until: Term): Filter {
  return { is: "and", parts: [{ is: "compare", left, by: "ge", right: from }, { is: "compare", left, by: "le", right: until }] };
}

function shifted(sign: "add" | "sub", count: string): Term {
  return { is: "shifted", of: { is: "today" }, by: [{ sign, span: `P${count}D` }] };
}

function days(term: Term, sign: "add" | "sub"): string | null {
  const step = term.is === "shifted" && term.of.is === "today" && term.by.length === 1 ? term.by[0] : undefined;
  return step?.sign === sign ? (/^P(\d{1,4})D$/.exec(step.span)?.[1] ?? null) : null;
}

function anyRow(path: string): Filter {
  return { is: "rows", path, quantifier: "any", variable: "", condition: null };
}

function pathTerm(path: string): Term {
  return { is: "path", text: path };
}

function text(value: string): Term {
  return { is: "text", text: value };
}
