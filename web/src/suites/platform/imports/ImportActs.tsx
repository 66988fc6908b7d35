import { useMutation } from "@tanstack/react-query";
import { DownloadOutlined, RollbackOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { ask } from "../../../engine/api/http";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { isUnderWay, JOBS, type Job } from "../jobs/job";

export function isImport(job: Job): boolean {
  return job.kind === "import";
}

/** After an import: the rejected rows with their reasons, and the way back. */
export function ImportActs({ job }: { job: Job }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const undoing = useMutation({
    mutationFn: async () => (await ask<{ job: string }>(`platform/imports/${job.id}/undo`, { method: "POST" })).body,
    onSuccess: ({ job: undo }) => void navigate(recordAddress(JOBS, undo)),
    onError: (failure) => void message.error(sentence(failure)),
  });
  return (
    <>
      {(job.rejected ?? 0) > 0 && <a href={`/api/platform/imports/${job.id}/errors.csv`} download><DownloadOutlined aria-hidden /> {t("job.rejects")}</a>}
      {!isUnderWay(job) && (job.done ?? 0) > 0 && <Button size="small" icon={<RollbackOutlined aria-hidden />} loading={undoing.isPending} onClick={() => undoing.mutate()}>{t("import.undo")}</Button>}
    </>
  );
}
