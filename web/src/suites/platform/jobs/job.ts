import type { RecordValue } from "../../../engine/catalog/types";
import type { Job as JobRecord } from "../../../generated/catalog";

export type JobState = NonNullable<JobRecord["state"]>;

/** Work in the background; every job that stands in the house has a kind, a title and a state. */
export type Job = RecordValue & JobRecord & { kind: string; title: string; state: JobState };

export const JOBS = "platform/jobs";

export function isUnderWay(job: Job): boolean {
  return job.state === "QUEUED" || job.state === "RUNNING";
}

/** The done share in percent; null while nobody knows how much there is. */
export function percentOf(job: Job): number | null {
  if (job.state === "DONE") return 100;
  return job.total ? Math.min(100, Math.floor((100 * (job.done ?? 0)) / job.total)) : null;
}
