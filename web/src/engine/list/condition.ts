import type { Filter } from "../filter/grammar";
import { parse } from "../filter/parse";
import { print } from "../filter/print";
import { conjuncts, together } from "../filter/conjuncts";
import { filterOf, isComplete, type Rule } from "../filter/rules";
import type { Field } from "../catalog/types";

/** One wish of a reader about one field; a list fulfils all of them. */
export type Condition = Rule;

const MARK = "~";

/** A condition as older addresses hold it, in the parameter `f`. */
export function read(text: string): Condition | null {
  const [path, operator, ...value] = text.split(MARK);
  return path && operator ? { path, operator: operator as Condition["operator"], value: value.join(MARK) } : null;
}

/** The filter of an address: its own words, and what older addresses say beside them. */
export function filterText(own: string, older: string[], fields: Map<string, Field>): string {
  const more = older.map(read).flatMap((condition) => {
    const field = condition && fields.get(condition.path);
    return field && isComplete(condition, field) ? [filterOf(condition, field.kind)] : [];
  });
  if (!more.length) return own;
  const told = parts(own);
  return told ? print(together([...told, ...more])) : own;
}

/** The parts of a filter that must all hold; null for words that cannot be read. */
export function parts(text: string): Filter[] | null {
  try {
    return conjuncts(parse(text));
  } catch {
    return null;
  }
}
