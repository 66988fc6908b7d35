import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { client } from "../../../engine/api/client";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { showMoment, showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { rehearseUndo, undoSet, type ChangeSet } from "./changeSets";
import "../../../engine/bulk/bulk.css";

const SHOWN = 20;

/** Shows what taking a set back would do, what would stay and why; then does it. */
export function UndoSet({ set, onClose }: { set: ChangeSet; onClose: () => void }) {
  const { message } = App.useApp();
  const preview = useQuery({ queryKey: ["change-set-undo", set.id], queryFn: () => rehearseUndo(set.id), retry: false, gcTime: 0, staleTime: 0 });
  const undoing = useMutation({
    mutationFn: () => undoSet(set.id),
    onSuccess: () => {
      void message.success(t("changes.undoing"));
      void client.invalidateQueries({ queryKey: ["change-sets"] });
      onClose();
    },
  });
  const found = preview.data;
  return (
    <Modal open width={560} title={t("changes.undoTitle", { title: set.title ?? set.kindLabel })} onCancel={onClose} destroyOnHidden
      footer={[<Button key="cancel" onClick={onClose}>{t("cancel")}</Button>, <Button key="undo" type="primary" disabled={!found} loading={undoing.isPending} onClick={() => undoing.mutate()}>{t("undo")}</Button>]}>
      {preview.isPending && <Bones lines={4} />}
      {preview.isError && <Broken failure={preview.error} onRetry={() => void preview.refetch()} />}
      {found && (
        <div className="bulk-rehearsal">
          <dl>
            <div><dt>{t("changes.records")}</dt><dd className="num">{showNumber(found.total)}</dd></div>
            <div><dt>{t("changes.back")}</dt><dd className="num">{showNumber(found.back)}</dd></div>
            <div><dt>{t("changes.stay")}</dt><dd className="num">{showNumber(found.left.length)}</dd></div>
          </dl>
          {found.examined < found.total && <p className="muted">{t("changes.examined", { n: showNumber(found.examined) })}</p>}
          {found.left.length > 0 && (
            <ul className="bulk-blocked">
              {found.left.slice(0, SHOWN).map((one, at) => <li key={at}><b>{one.label ?? t("access.someone")}</b> <span className="muted">{one.reason}</span></li>)}
              {found.left.length > SHOWN && <li className="muted">{t("bulk.more", { n: showNumber(found.left.length - SHOWN) })}</li>}
            </ul>
          )}
          {set.undoableUntil && <p className="muted">{t("changes.undoableUntil", { at: showMoment(set.undoableUntil) })}</p>}
        </div>
      )}
      {undoing.error && <p className="bulk-failure" role="alert">{sentence(undoing.error)}</p>}
    </Modal>
  );
}
