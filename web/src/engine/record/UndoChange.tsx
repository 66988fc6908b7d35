import { useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Checkbox, Modal } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken, sentence } from "../../kit/panel/Broken";
import { Tag } from "../../kit/tag/Tag";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { ask, get } from "../api/http";
import type { RecordTypeEntry } from "../catalog/types";
import { refreshRecord } from "../form/write";
import { HistoryChanges } from "./HistoryChanges";
import type { Change, HistoryEntry } from "./journal";

interface Preview {
  version: number;
  changes: Change[];
  changedSince: string[];
  locked: string[];
}

/** Shows what taking one change back would do, field by field, and does it. */
export function UndoChange({ entry, id, one, onClose }: { entry: RecordTypeEntry; id: string; one: HistoryEntry; onClose: () => void }) {
  const { message } = App.useApp();
  const address = `${entry.type}/${id}/history/${one.version}/undo`;
  const preview = useQuery({ queryKey: ["undo", entry.type, id, one.version], queryFn: ({ signal }) => get<Preview>(address, {}, signal), gcTime: 0 });
  const [chosen, setChosen] = useState<string[] | null>(null);
  const told = preview.data;
  const free = told?.changes.map((change) => change.path).filter((path) => !told.locked.includes(path)) ?? [];
  const paths = chosen ?? free.filter((path) => !told?.changedSince.includes(path));
  const undoing = useMutation({
    mutationFn: () => ask(address, { method: "POST", body: { paths }, ifMatch: `"${told?.version ?? 0}"` }),
    onSuccess: async () => {
      await refreshRecord(entry.type, id);
      void message.success(t("undo.done"));
      onClose();
    },
    onError: (failure) => {
      void message.error(sentence(failure));
      void preview.refetch();
    },
  });
  const toggle = (path: string, on: boolean) => setChosen(on ? [...paths, path] : paths.filter((other) => other !== path));
  return (
    <Modal open width={680} title={t("undo.title", { moment: showMoment(one.at) })} okText={t("undo.do", { n: paths.length })} okButtonProps={{ disabled: !paths.length, loading: undoing.isPending }} onOk={() => undoing.mutate()} onCancel={onClose}>
      {preview.isPending && <Bones lines={4} />}
      {preview.isError && <Broken failure={preview.error} onRetry={() => void preview.refetch()} />}
      {told && (told.changes.length ? <p className="muted">{t("undo.how")}</p> : <p>{t("undo.nothing")}</p>)}
      {told?.changes.map((change) => (
        <div key={change.path} className="undo-field">
          <Checkbox checked={paths.includes(change.path)} disabled={told.locked.includes(change.path)} aria-label={change.label} onChange={(event) => toggle(change.path, event.target.checked)} />
          <HistoryChanges entry={entry} changes={[change]} />
          {told.changedSince.includes(change.path) && <Tag tone="attention">{t("undo.since")}</Tag>}
          {told.locked.includes(change.path) && <Tag>{t("undo.locked")}</Tag>}
        </div>
      ))}
    </Modal>
  );
}
