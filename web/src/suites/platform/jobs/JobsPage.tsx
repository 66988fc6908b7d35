import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudUploadOutlined, ThunderboltOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { get } from "../../../engine/api/http";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { More } from "../../../engine/list/More";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { isUnderWay, JOBS, type Job } from "./job";
import { JobActs } from "./JobActs";
import { JobProgress, JobStateTag } from "./JobProgress";
import { JobResult } from "./JobResult";
import "./jobs.css";

interface JobPage {
  items: Job[];
  next: string | null;
}

const LOOK_AGAIN_MS = 1_500;

/** Everything that runs or ran in the background, newest first, live. */
export function JobsPage({ entry }: { entry: RecordTypeEntry }) {
  usePageTitle(entry.label);
  const jobs = useInfiniteQuery({
    queryKey: ["list", JOBS, "all"],
    queryFn: ({ pageParam, signal }) => get<JobPage>(JOBS, { sort: "-createdAt", limit: 20, cursor: pageParam, fields: "kind,title,state,total,done,rejected,rate,startedAt,eta,finishedAt,failure,files,figures,version,verbs" }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some(isUnderWay)) ? LOOK_AGAIN_MS : false),
  });
  const mayImport = useCatalog().types.some((type) => may(type, "import"));
  const all = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = entry.sections.flatMap((section) => section.fields).find((field) => field.path === "kind")?.options;
  const states = entry.sections.flatMap((section) => section.fields).find((field) => field.path === "state")?.options;
  return (
    <div className="jobs-page">
      <header className="page-head">
        <h1>{entry.label}</h1>
        {mayImport && <div className="page-acts"><Link to="/import"><Button icon={<CloudUploadOutlined aria-hidden />} tabIndex={-1}>{t("import.title")}</Button></Link></div>}
      </header>
      {jobs.isPending && <Bones lines={8} />}
      {jobs.isError && <Broken failure={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.isSuccess && all.length === 0 && <Empty mark={<ThunderboltOutlined aria-hidden />} title={t("job.none")}>{t("job.noneHow")}</Empty>}
      <ul className="jobs">
        {all.map((job) => (
          <li key={job.id} className="panel job">
            <header>
              <Link to={recordAddress(JOBS, job.id)}>{job.title}</Link>
              <span className="muted">{kinds?.find((kind) => kind.value === job.kind)?.label}</span>
              <JobStateTag job={job} label={states?.find((state) => state.value === job.state)?.label} />
              <span className="gap" />
              <JobActs job={job} entry={entry} />
            </header>
            <JobProgress job={job} />
            {job.failure && <p className="job-failure">{job.failure}</p>}
            <JobResult job={job} />
          </li>
        ))}
      </ul>
      {all.length > 0 && <More list={jobs} shown={all.length} />}
    </div>
  );
}
