import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask, get } from "../../../engine/api/http";
import type { JobState } from "../jobs/job";

/** An act that changed many records at once. */
export interface ChangeSet {
  id: string;
  kind: string;
  kindLabel: string;
  title: string | null;
  reason: string | null;
  by: { id: string; label: string | null } | null;
  at: string;
  state: JobState | null;
  changed: number | null;
  left: number | null;
  files: string[];
  undoes: string | null;
  undoneBy: string | null;
  undoable: boolean;
  undoableUntil: string | null;
}

export interface Kind {
  kind: string;
  label: string;
}

interface Page {
  items: ChangeSet[];
  next: string | null;
  kinds: Kind[];
}

/** What taking a set back would do. */
export interface Undoing {
  total: number;
  examined: number;
  back: number;
  left: { label: string | null; reason: string | null }[];
}

const SETS = "platform/change-sets";
const LOOK_AGAIN_MS = 1_500;

const isUnderWay = ({ state }: ChangeSet) => state === "QUEUED" || state === "RUNNING";

/** Sets of one kind or all, of one person or all that the reader may see; the newest first, looked at again while one runs. */
export function useChangeSets(kind: string, person: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["change-sets", kind, person],
    queryFn: ({ pageParam, signal }) => get<Page>(SETS, { kind, person, cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some(isUnderWay)) ? LOOK_AGAIN_MS : false),
    staleTime: 0,
    enabled,
  });
}

export function useOneSet(id: string | null) {
  return useQuery({ queryKey: ["change-sets", "one", id], queryFn: ({ signal }) => get<ChangeSet>(`${SETS}/${id ?? ""}`, {}, signal), enabled: id !== null, staleTime: 0, refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? LOOK_AGAIN_MS : false) });
}

export async function rehearseUndo(id: string): Promise<Undoing> {
  return (await ask<Undoing>(`${SETS}/${id}/undo`, { method: "POST", query: { dryRun: true }, body: {} })).body;
}

export async function undoSet(id: string): Promise<void> {
  await ask(`${SETS}/${id}/undo`, { method: "POST", body: {} });
}
