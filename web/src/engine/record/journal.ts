import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import type { Face } from "../../kit/fields/field";

/** One entry of a record's history, as the API writes it. */
export interface HistoryEntry {
  position?: number;
  at: string;
  by?: string | null;
  by$?: Face | null;
  via?: string;
  act: string;
  cause?: { kind: string; name?: string; label?: string } | null;
  verb?: string | null;
  version?: number;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  changes?: Change[];
}

export interface Change {
  path: string;
  before?: unknown;
  after?: unknown;
}

interface HistoryPage {
  items: HistoryEntry[];
  next: string | null;
}

/** What happened to a record, newest first. */
export function useHistory(type: string, id: string) {
  return useInfiniteQuery({
    queryKey: ["history", type, id],
    queryFn: ({ pageParam, signal }) => get<HistoryPage>(`${type}/${id}/history`, { limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The changed paths of an entry, before and after. */
export function changesOf(entry: HistoryEntry): Change[] {
  if (entry.changes) return entry.changes;
  const before = flat(entry.before ?? {});
  const after = flat(entry.after ?? {});
  return [...new Set([...before.keys(), ...after.keys()])].map((path) => ({ path, before: before.get(path), after: after.get(path) }));
}

function flat(tree: Record<string, unknown>, prefix = ""): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix + name;
    if (isSection(value)) for (const [inner, leaf] of flat(value, `${path}/`)) leaves.set(inner, leaf);
    else leaves.set(path, value);
  }
  return leaves;
}

/** Money is one value although it has two parts. */
function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("amount" in value && "currency" in value) && !("type" in value && "id" in value);
}
