import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken, sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { allFields, useCatalog } from "../catalog/catalog";
import type { RecordTypeEntry } from "../catalog/types";
import { RecordLink } from "../fields/RecordLink";
import { rehearseUndo, undo, type Conflict, type MergeTold } from "./merge";
import { Moves } from "./Moves";
import "./merge.css";

/** Shows what taking a merge back would do, and what it would leave because somebody changed it since; then does it. */
export function UndoMerge({ entry, survivor, told, onClose, onDone }: { entry: RecordTypeEntry; survivor: string; told: MergeTold; onClose: () => void; onDone?: () => void }) {
  const { message } = App.useApp();
  const preview = useQuery({ queryKey: ["unmerge", entry.type, survivor, told.id], queryFn: () => rehearseUndo(entry.type, survivor, told.id), gcTime: 0, staleTime: 0, retry: false });
  const undoing = useMutation({
    mutationFn: () => undo(entry.type, survivor, told.id),
    onSuccess: () => {
      void message.success(t("merge.undone"));
      onClose();
      onDone?.();
    },
    onError: (failure) => void message.error(sentence(failure)),
  });
  const found = preview.data;
  return (
    <Modal open width={620} title={t("merge.undoTitle")} okText={t("merge.undoDo")} okButtonProps={{ disabled: !found, loading: undoing.isPending }} onOk={() => undoing.mutate()} onCancel={onClose}>
      {preview.isPending && <Bones lines={4} />}
      {preview.isError && <Broken failure={preview.error} onRetry={() => void preview.refetch()} />}
      {found && (
        <>
          <p>{t("merge.back")}</p>
          <ul className="merge-lines">{found.others.map((other) => <li key={other.id}><b>{told.others.find((one) => one.id === other.id)?.label ?? other.id}</b></li>)}</ul>
          <Moves moves={found.moves} title={t("merge.goesBack")} />
          {found.conflicts.length > 0 && <p role="status">{t("merge.left", { n: found.conflicts.length })}</p>}
          <ul className="merge-lines merge-conflicts">{found.conflicts.map((one) => <Left key={`${one.type}/${one.id}`} one={one} />)}</ul>
        </>
      )}
    </Modal>
  );
}

function Left({ one }: { one: Conflict }) {
  const entry = useCatalog().find(one.type);
  const labels = one.paths.map((path) => (entry && allFields(entry).find((field) => field.path === path)?.label) ?? entry?.children?.find((rows) => rows.path === path)?.label ?? path);
  return <li><RecordLink type={one.type} id={one.id} face={{ id: one.id, label: one.label ?? one.id }} /> <span className="muted">{entry?.labelOne} · {labels.join(", ")}</span></li>;
}
