import { valueAt } from "../catalog/paths";
import type { RecordValue } from "../catalog/types";
import { same } from "../form/draft";
import { Problem } from "../api/problem";

/** The record as somebody else left it meanwhile, if that is why the server refused. */
export function theirsIn(failure: unknown): RecordValue | null {
  if (!(failure instanceof Problem) || failure.status !== 412) return null;
  const body = failure.body as { current?: RecordValue; record?: RecordValue } | null;
  return body?.current ?? body?.record ?? null;
}

/** The paths that both changed, and not to the same: whose value shall stand must be asked. */
export function disputed(original: RecordValue, theirs: RecordValue, mine: Record<string, unknown>): string[] {
  return Object.keys(mine).filter((path) => !same(valueAt(theirs, path), valueAt(original, path)) && !same(valueAt(theirs, path), mine[path]));
}
