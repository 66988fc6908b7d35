import { useMutation, useQuery } from "@tanstack/react-query";
import { RollbackOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { get } from "../../../engine/api/http";
import { undo } from "../../../engine/bulk/bulk";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { isUnderWay, JOBS, type Job } from "./job";

export function isBulkChange(job: Job): boolean {
  return job.kind === "bulk-change" || job.kind === "transfer";
}

/** After a bulk change: the way back, as long as the server offers it. */
export function BulkActs({ job }: { job: Job }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const asked = useQuery({ queryKey: ["bulk", job.id, "undoable"], queryFn: () => get<{ undoable: boolean }>(`platform/bulk-changes/${job.id}`), enabled: !isUnderWay(job), retry: false });
  const undoing = useMutation({ mutationFn: () => undo(job.id), onSuccess: (next) => void navigate(recordAddress(JOBS, next)), onError: (failure) => void message.error(sentence(failure)) });
  if (!asked.data?.undoable) return null;
  return <Button size="small" icon={<RollbackOutlined aria-hidden />} loading={undoing.isPending} onClick={() => undoing.mutate()}>{t("undo")}</Button>;
}
