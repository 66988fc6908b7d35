import { lazy, Suspense, useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { Problem, type Finding } from "../../../engine/api/problem";
import { may } from "../../../engine/catalog/catalog";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { LeaveGuard } from "../../../engine/form/LeaveGuard";
import { act, change, create } from "../../../engine/form/write";
import { Drawing } from "../../../engine/process/Drawing";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { t } from "../../../kit/text/text";

const DrawingBoard = lazy(async () => ({ default: (await import("./DrawingBoard")).DrawingBoard }));

/** The drawing of a definition: a draft is drawn here and deployed, a deployed one is looked at and drawn anew. */
export function DefinitionTab({ entry, record }: PanelProps) {
  const isDraft = record.state === "DRAFT" && may(entry, "change");
  return isDraft ? <Draft key={record.id} entry={entry} record={record} /> : <Deployed entry={entry} record={record} />;
}

function Deployed({ entry, record }: PanelProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const drawing = useMutation({
    mutationFn: async () => (await create(entry, { xml: record.xml }, crypto.randomUUID())).body,
    onSuccess: (draft) => void navigate(recordAddress(entry.type, draft.id)),
    onError: (failure) => void message.error(failure.message),
  });
  return (
    <>
      {may(entry, "create") && <div className="board-bar"><Button loading={drawing.isPending} onClick={() => drawing.mutate()}>{t("process.drawAnew")}</Button></div>}
      <Drawing name={String(record.name ?? "")} xml={String(record.xml ?? "")} steps={[]} flows={[]} />
    </>
  );
}

function Draft({ entry, record }: PanelProps) {
  const { message } = App.useApp();
  const [read, setRead] = useState<(() => Promise<string>) | null>(null);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [xml] = useState(String(record.xml ?? ""));
  const keep = async () => {
    if (!read) return;
    await change(entry, record.id, { xml: await read() }, `"${record.version ?? 0}"`);
    setRead(null);
  };
  const told = { onError: (failure: Error) => {
    setFindings(failure instanceof Problem ? failure.fields : []);
    void message.error(failure.message);
  } };
  const saving = useMutation({ mutationFn: keep, onSuccess: () => void message.success(t("form.saved")), ...told });
  const deploying = useMutation({
    mutationFn: async () => {
      await keep();
      await act(entry.type, record.id, "deploy", {});
    },
    onSuccess: () => void message.success(t("process.deployed")), ...told,
  });
  return (
    <>
      <div className="board-bar">
        <Button disabled={!read} loading={saving.isPending} onClick={() => saving.mutate()}>{t("process.saveDraft")}</Button>
        <Button type="primary" disabled={!record.verbs?.includes("deploy")} loading={deploying.isPending} onClick={() => deploying.mutate()}>{t("process.deploy")}</Button>
      </div>
      <Suspense fallback={<Bones lines={10} />}><DrawingBoard xml={xml} findings={findings} onChanged={(reader) => setRead(() => reader)} /></Suspense>
      <LeaveGuard isDirty={read !== null && !saving.isPending && !deploying.isPending} onDiscard={() => setRead(null)} />
    </>
  );
}
