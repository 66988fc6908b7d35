import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { Link } from "react-router";
import { sentence } from "../../kit/panel/Broken";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { cancel, isOver, undo, useBulkProgress } from "./bulk";

/** How far the change is; it may be left alone, called off, and afterwards taken back. */
export function BulkRun({ type, job, isUndoable }: { type: string; job: string; isUndoable: boolean }) {
  const [undoing, setUndoing] = useState<string | null>(null);
  const progress = useBulkProgress(undoing ?? job, type);
  const stopping = useMutation({ mutationFn: () => cancel(undoing ?? job) });
  const taking = useMutation({ mutationFn: () => undo(job), onSuccess: setUndoing });
  const now = progress.data;
  const over = now ? isOver(now) : false;
  const dealt = (now?.done ?? 0) + (now?.rejected ?? 0);
  const percent = now?.state === "DONE" ? 100 : now?.total ? Math.floor((100 * dealt) / now.total) : 0;
  return (
    <div className="bulk-run">
      <p>{t(undoing ? (over ? "bulk.undone" : "bulk.undoing") : over ? "bulk.over" : "bulk.running")}</p>
      <Progress percent={percent} status={now?.state === "FAILED" ? "exception" : over ? "success" : "active"} aria-label={t("bulk.running")} />
      <p className="muted num" role="status">{t("bulk.told", { done: showNumber(now?.done ?? 0), rejected: showNumber(now?.rejected ?? 0) })}</p>
      {now?.failure && <p className="bulk-failure" role="alert">{now.failure}</p>}
      {(stopping.error ?? taking.error) && <p className="bulk-failure" role="alert">{sentence(stopping.error ?? taking.error)}</p>}
      <div className="bulk-acts">
        {!over && <Button onClick={() => stopping.mutate()} loading={stopping.isPending}>{t("bulk.cancel")}</Button>}
        {over && isUndoable && !undoing && (now?.done ?? 0) > 0 && <Button onClick={() => taking.mutate()} loading={taking.isPending}>{t("undo")}</Button>}
        {now?.files?.map((file) => <a key={file} href={`/api/platform/jobs/${undoing ?? job}/files/${encodeURIComponent(file)}`} download>{t("bulk.file")}</a>)}
        <Link to={`/platform/jobs/${undoing ?? job}`}>{t("bulk.job")}</Link>
      </div>
    </div>
  );
}
