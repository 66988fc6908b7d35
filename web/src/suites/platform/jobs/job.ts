import type { RecordValue } from "../../../engine/catalog/types";

export type JobState = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

/** Work in the background, as its record tells it. */
export interface Job extends RecordValue {
  kind: string;
  title: string;
  state: JobState;
  total: number | null;
  done: number | null;
  rejected: number | null;
  rate: number | null;
  startedAt: string | null;
  eta: string | null;
  finishedAt: string | null;
  failure: string | null;
  files: string[] | null;
  figures: { name: string; value: string }[];
}

export const JOBS = "platform/jobs";

export function isUnderWay(job: Job): boolean {
  return job.state === "QUEUED" || job.state === "RUNNING";
}

/** The done share in percent; null while nobody knows how much there is. */
export function percentOf(job: Job): number | null {
  if (job.state === "DONE") return 100;
  return job.total ? Math.min(100, Math.floor((100 * (job.done ?? 0)) / job.total)) : null;
}
