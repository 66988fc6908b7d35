import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { client } from "../../../engine/api/client";
import { ask, get } from "../../../engine/api/http";

export type Act = "ADD" | "CHANGE" | "REMOVE" | "ASIDE";

/** A way of doing business that the product brings along. */
export interface Mode {
  key: string;
  name: string;
  purpose: string;
  brings: string[];
  current: boolean;
  since: string | null;
}

/** One property before and after, in the reader's words. */
export interface Property {
  path: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** One item that would change. */
export interface Change {
  kind: string;
  kindLabel: string;
  key: string;
  label: string;
  act: Act;
  reason: "COMES" | "LEAVES" | "ABSENT";
  properties: Property[];
  touches: string | null;
  warnings: { code: string; message: string }[];
  proposed: boolean;
}

/** One change among the others. */
export function idOf({ kind, key }: Pick<Change, "kind" | "key">): string {
  return `${kind} ${key}`;
}

export interface Review {
  /** Stands for exactly these changes; applying names it. */
  review: string;
  changes: Change[];
}

/** An item of a set and what became of it. */
export interface Item {
  kind: string;
  kindLabel: string;
  key: string;
  label: string;
  act: Act;
  state: "WAITING" | "DONE" | "REFUSED" | "CONFLICT" | "SKIPPED";
  message: string | null;
  properties: Property[];
}

/** A set of changes that was applied; its id is also that of its job. */
export interface ChangeSet {
  id: string;
  title: string;
  mode: string | null;
  by: string | null;
  begunAt: string;
  state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED" | null;
  items: number;
  done: number;
  undoes: string | null;
  undoneBy: string | null;
  undoable: boolean;
  lines: Item[] | null;
}

/** What is compared with what there is: a mode, or a document from a file. */
export type Wanted = { mode: string } | { document: object; source: string };

const ADDRESS = "platform/configuration";
const LOOK_AGAIN_MS = 700;

export function useModes(isAsked = true) {
  return useQuery({ queryKey: ["modes"], enabled: isAsked, queryFn: ({ signal }) => get<{ items: Mode[] }>(`${ADDRESS}/modes`, {}, signal) });
}

/** Everything that would change; always asked anew. */
export function useReview(wanted: Wanted) {
  return useQuery({ queryKey: ["modes", "review", wanted], queryFn: async ({ signal }) => (await ask<Review>(`${ADDRESS}/compare`, { method: "POST", body: wanted, signal })).body, staleTime: 0, gcTime: 0, retry: false });
}

export function useSets() {
  return useInfiniteQuery({
    queryKey: ["modes", "sets"],
    queryFn: ({ pageParam, signal }) => get<{ items: ChangeSet[]; next: string | null }>(`${ADDRESS}/sets`, { before: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The set, followed until it is done; then all that it may have changed is read anew. */
export function useChangeSet(id: string) {
  return useQuery({
    queryKey: ["modes", "set", id],
    queryFn: async ({ signal }) => {
      const set = await get<ChangeSet>(`${ADDRESS}/sets/${id}`, {}, signal);
      if (isOver(set)) for (const key of [["catalog"], ["menu"], ["list"], ["modes", "sets"]]) void client.invalidateQueries({ queryKey: key });
      return set;
    },
    refetchInterval: (query) => (query.state.data && !isOver(query.state.data) ? LOOK_AGAIN_MS : false),
    placeholderData: keepPreviousData,
  });
}

export function isOver({ state }: ChangeSet): boolean {
  return state !== "QUEUED" && state !== "RUNNING";
}

export function useApplying(onBegun: (set: string) => void) {
  return useMutation({
    mutationFn: async (wish: Wanted & { review: string; chosen: { kind: string; key: string }[] }) => (await ask<{ set: string }>(`${ADDRESS}/sets`, { method: "POST", body: wish })).body.set,
    onSuccess: (set) => begun(set, onBegun),
  });
}

/** What undoing the set would do now. */
export function useUndoing(id: string, enabled: boolean) {
  return useQuery({ queryKey: ["modes", "undoing", id], enabled, queryFn: async () => (await ask<{ items: Item[] }>(`${ADDRESS}/sets/${id}/undo`, { method: "POST", query: { dryRun: true }, body: {} })).body.items, staleTime: 0, gcTime: 0 });
}

export function useUndo(id: string, onBegun: (set: string) => void) {
  return useMutation({ mutationFn: async () => (await ask<{ set: string }>(`${ADDRESS}/sets/${id}/undo`, { method: "POST", body: {} })).body.set, onSuccess: (set) => begun(set, onBegun) });
}

function begun(set: string, onBegun: (set: string) => void): void {
  for (const key of [["modes", "sets"], ["modes", "set"]]) void client.invalidateQueries({ queryKey: key });
  void client.invalidateQueries({ queryKey: ["modes"], exact: true });
  onBegun(set);
}

let chosenFile: { document: object; source: string } | null = null;

/** The document somebody just chose; it is too large for an address and waits here for the page that shows it. */
export function rememberFile(file: { document: object; source: string } | null): void {
  chosenFile = file;
}

export function rememberedFile() {
  return chosenFile;
}
