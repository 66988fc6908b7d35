import { useQuery } from "@tanstack/react-query";
import { ask, get } from "../api/http";
import { client } from "../api/client";

/** Which records: those with the ids, or all that filter and words find. */
export type Which = { ids: string[] } | { filter: string; q: string };

/** What is to happen to each of them. */
export type Deed = { change: Record<string, unknown> } | { verb: string; parameters: Record<string, unknown> };

/** What a rehearsal found. */
export interface Rehearsed {
  total: number;
  examined: number;
  changed: number;
  unchanged: number;
  blocked: { id: string; label: string | null; code: string; message: string }[];
}

/** A running or finished bulk change, as its job tells it. */
export interface BulkProgress {
  state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  total: number | null;
  done: number | null;
  rejected: number | null;
  failure: string | null;
  files: string[] | null;
}

export async function rehearse(type: string, which: Which, deed: Deed): Promise<Rehearsed> {
  return (await ask<Rehearsed>(`${type}/change-all`, { method: "POST", query: { dryRun: true }, body: { ...which, ...deed } })).body;
}

export async function begin(type: string, which: Which, deed: Deed): Promise<string> {
  return (await ask<{ job: string }>(`${type}/change-all`, { method: "POST", body: { ...which, ...deed } })).body.job;
}

export async function undo(job: string): Promise<string> {
  return (await ask<{ job: string }>(`platform/bulk-changes/${job}/undo`, { method: "POST", body: {} })).body.job;
}

export async function cancel(job: string): Promise<void> {
  await ask(`platform/jobs/${job}/cancel`, { method: "POST", body: {} });
}

const LOOK_AGAIN_MS = 700;

/** How far the job is, until it ends; then the lists of the type are read anew. */
export function useBulkProgress(job: string | null, type: string) {
  return useQuery({
    queryKey: ["bulk", job],
    enabled: job !== null,
    queryFn: async ({ signal }) => {
      const progress = await get<BulkProgress>(`platform/jobs/${job}`, {}, signal);
      if (isOver(progress)) for (const kind of ["list", "aggregate", "record"]) void client.invalidateQueries({ queryKey: [kind, type] });
      return progress;
    },
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : LOOK_AGAIN_MS),
    staleTime: 0,
  });
}

export function isOver({ state }: BulkProgress): boolean {
  return state !== "QUEUED" && state !== "RUNNING";
}
