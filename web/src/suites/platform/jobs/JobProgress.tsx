import { Progress } from "antd";
import { showMomentShort, showNumber, showSeconds } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { Tag, type Tone } from "../../../kit/tag/Tag";
import { isUnderWay, percentOf, type Job, type JobState } from "./job";
import "./jobs.css";

/** How far a job is, how fast, and how long it will take. */
export function JobProgress({ job }: { job: Job }) {
  const percent = percentOf(job);
  const status = job.state === "FAILED" ? "exception" : job.state === "DONE" ? "success" : "normal";
  return (
    <div className="job-progress">
      <Progress percent={percent ?? (job.state === "QUEUED" ? 0 : 100)} status={percent === null && isUnderWay(job) ? "active" : status} size="small" showInfo={percent !== null} aria-label={job.title} />
      <p className="muted num" role="status">{sentences(job).join(" · ")}</p>
    </div>
  );
}

export function JobStateTag({ job, label }: { job: Job; label?: string }) {
  return <Tag tone={toneOf(job.state)}>{label ?? job.state}</Tag>;
}

function toneOf(state: JobState): Tone {
  switch (state) {
    case "QUEUED": return "neutral";
    case "RUNNING": return "information";
    case "DONE": return "good";
    case "FAILED": return "wrong";
    case "CANCELLED": return "attention";
  }
}

function sentences(job: Job): string[] {
  const told: string[] = [];
  if (job.done !== null) told.push(job.total ? t("job.rowsOf", { done: showNumber(job.done), total: showNumber(job.total) }) : t("job.rows", { done: showNumber(job.done) }));
  if (job.rejected) told.push(t("job.rejected", { n: showNumber(job.rejected) }));
  if (job.rate && (isUnderWay(job) || job.state === "DONE")) told.push(t("job.rate", { rate: showNumber(Math.round(Number(job.rate))) }));
  if (job.eta && isUnderWay(job)) told.push(t("job.left", { time: showSeconds((Date.parse(job.eta) - Date.now()) / 1000) }));
  if (job.startedAt && job.finishedAt) told.push(t("job.took", { time: showSeconds((Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000) }));
  if (job.startedAt) told.push(showMomentShort(job.startedAt));
  return told;
}
