import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import type { Face } from "../../kit/fields/field";

/** One write to a record: who did what, when, why, and what it changed. */
export interface HistoryEntry {
  position: number | null;
  at: string;
  actor: Face | null;
  via: string;
  act: string;
  cause: { kind: string; name: string; label: string | null };
  version: number;
  changes: Change[];
  /** The change set that the write belonged to; opened by who may see it. */
  set?: { id: string; label: string; open: boolean } | null;
}

/** One changed path; for links the labels stand beside the ids. */
export interface Change {
  path: string;
  label: string;
  before: unknown;
  after: unknown;
  beforeLabel?: string | null;
  afterLabel?: string | null;
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
