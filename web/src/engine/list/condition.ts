import type { Field } from "../../kit/fields/field";
import type { Operator } from "../../kit/fields/kind";
import { dayAfter } from "../../kit/fields/times";
import { kindOf } from "../fields/kinds";

/** One wish of a reader about one field; a list fulfils all of them. */
export interface Condition {
  path: string;
  operator: Operator;
  value: string;
}

const MARK = "~";

/** A condition as it stands in the page's address. */
export function written({ path, operator, value }: Condition): string {
  return [path, operator, value].join(MARK);
}

export function read(text: string): Condition | null {
  const [path, operator, ...value] = text.split(MARK);
  return path && operator ? { path, operator: operator as Operator, value: value.join(MARK) } : null;
}

export function needsValue(operator: Operator): boolean {
  return operator !== "empty" && operator !== "filled" && operator !== "me";
}

export function isComplete(condition: Condition): boolean {
  return !needsValue(condition.operator) || condition.value !== "";
}

/** The condition in the grammar of the API. */
export function grammar({ operator, value }: Condition, field: Field): string {
  const { literal } = kindOf(field.kind).Filter;
  const path = field.path;
  const many = field.kind === "choices" || field.kind === "texts" || field.kind === "links";
  switch (operator) {
    case "contains": return `contains(${path},${literal(value)})`;
    case "startswith": return `startswith(${path},${literal(value)})`;
    case "in": return `${path} in (${value.split(",").map(literal).join(",")})`;
    case "any": return `${path}/any(x: x eq ${literal(value)})`;
    case "me": return `${path} eq crm.me()`;
    case "empty": return many ? `not ${path}/any()` : `${path} eq null`;
    case "filled": return many ? `${path}/any()` : `${path} ne null`;
    case "on": return field.kind === "day" ? `${path} eq ${value}` : `${path} ge ${literal(value)} and ${path} lt ${literal(dayAfter(value))}`;
    case "before": return `${path} lt ${literal(value)}`;
    case "after": return field.kind === "day" ? `${path} gt ${value}` : `${path} ge ${literal(dayAfter(value))}`;
    case "last": return `${path} ge ${today(field)} sub duration'P${value}D' and ${path} le ${today(field)}`;
    case "next": return `${path} ge ${today(field)} and ${path} le ${today(field)} add duration'P${value}D'`;
    case "eq": case "ne": case "gt": case "ge": case "lt": case "le": return `${path} ${operator} ${literal(value)}`;
  }
}

function today(field: Field): string {
  return field.kind === "day" ? "crm.today()" : "now()";
}

/** All conditions together, and whatever else must hold. */
export function together(conditions: Condition[], fields: Map<string, Field>, ...others: (string | null | undefined)[]): string {
  const parts = conditions.filter(isComplete).flatMap((condition) => {
    const field = fields.get(condition.path);
    return field ? [grammar(condition, field)] : [];
  });
  const all = [...parts, ...others.filter((other): other is string => Boolean(other))];
  return all.length > 1 ? all.map((part) => (part.includes(" and ") || part.includes(" or ") ? `(${part})` : part)).join(" and ") : (all[0] ?? "");
}
