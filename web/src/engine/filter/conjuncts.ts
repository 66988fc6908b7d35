import type { Filter } from "./grammar";
import { rangeOf } from "./rules";

/** What must all hold, one by one; a stretch of days written as two bounds is one of them. */
export function conjuncts(filter: Filter | null): Filter[] {
  if (!filter) return [];
  return filter.is === "and" && !rangeOf(filter) ? filter.parts : [filter];
}

export function together(parts: Filter[]): Filter | null {
  return parts.length > 1 ? { is: "and", parts } : (parts[0] ?? null);
}
