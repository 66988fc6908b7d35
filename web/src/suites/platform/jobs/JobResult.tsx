import { DownloadOutlined } from "@ant-design/icons";
import type { PanelProps } from "../../../engine/suite";
import { Panel } from "../../../kit/panel/Panel";
import { isMessageKey, t } from "../../../kit/text/text";
import { ImportActs, isImport } from "../imports/ImportActs";
import { BulkActs, isBulkChange } from "./BulkActs";
import { JOBS, type Job } from "./job";
import { JobProgress } from "./JobProgress";
import "./jobs.css";

/** Above a job's page: its progress, its result and the files it left. */
export function JobLead({ record }: PanelProps) {
  const job = record as Job;
  return (
    <Panel className="job-lead">
      <JobProgress job={job} />
      {job.failure && <p className="job-failure prewrap" role="alert">{job.failure}</p>}
      <JobResult job={job} />
    </Panel>
  );
}

export function JobResult({ job }: { job: Job }) {
  const figures = job.figures ?? [];
  const files = job.files ?? [];
  if (!figures.length && !files.length && !isImport(job) && !isBulkChange(job)) return null;
  return (
    <div className="job-result">
      {figures.length > 0 && <dl className="job-figures">{figures.map(({ name, value }) => <div key={name}><dt>{figureLabel(name)}</dt><dd className="num">{value}</dd></div>)}</dl>}
      {files.map((file) => <a key={file} href={`/api/${JOBS}/${job.id}/files/${encodeURIComponent(file)}`} download><DownloadOutlined aria-hidden /> {file}</a>)}
      {isImport(job) && <ImportActs job={job} />}
      {isBulkChange(job) && <BulkActs job={job} />}
    </div>
  );
}

function figureLabel(name: string | null): string {
  const key = `import.figure.${name}`;
  return isMessageKey(key) ? t(key) : (name ?? "");
}
