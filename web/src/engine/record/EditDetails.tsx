import { useState, type KeyboardEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { t } from "../../kit/text/text";
import { Problem } from "../api/problem";
import type { RecordTypeEntry } from "../catalog/types";
import { useDraft } from "../form/draft";
import { FindingsSummary, labelsOf } from "../form/FindingsSummary";
import { LeaveGuard } from "../form/LeaveGuard";
import { RecordForm } from "../form/RecordForm";
import { changeMerging } from "../form/write";
import { counting } from "../layout/layout";
import { theirsIn } from "./conflict";
import { ConflictDialog } from "./ConflictDialog";
import type { Read } from "./useRecord";

interface Props {
  entry: RecordTypeEntry;
  read: Read;
  focus: string;
  onDone: () => void;
}

interface Wish {
  changes: Record<string, unknown>;
  etag: string;
}

/** The details opened for change, with one bar that saves or discards them all. */
export function EditDetails({ entry, read, focus, onDone }: Props) {
  const { message } = App.useApp();
  const [base] = useState(read);
  const draft = useDraft(`${entry.type}.${base.record.id}`, base.record);
  const saving = useMutation({
    mutationFn: ({ changes, etag }: Wish) => changeMerging(entry, base.record, changes, etag, () => void message.info(t("conflict.merged"))),
    onSuccess: () => {
      draft.discard();
      void message.success(t("form.saved"));
      onDone();
    },
  });
  const stale = theirsIn(saving.error);
  const findings = saving.error instanceof Problem ? saving.error.fields : [];
  const discard = () => {
    draft.discard();
    onDone();
  };
  const save = () => {
    const { changes } = counting(entry, base.record, draft.changes);
    if (Object.keys(changes).length) saving.mutate({ changes, etag: base.etag });
    else discard();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "s" || event.key === "Enter") && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape" && !draft.isDirty) onDone();
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }} onKeyDown={onKeyDown} noValidate>
      {!stale && <FindingsSummary failure={saving.error} labelOf={labelsOf(entry)} />}
      <RecordForm entry={entry} draft={draft} findings={findings} focus={focus || undefined} />
      <footer className="save-bar">
        <span className="save-note" role="status">{draft.isDirty ? t("form.changes", { n: Object.keys(draft.changes).length }) : t("form.noChanges")}{draft.wasKept ? ` · ${t("form.draftKept")}` : ""}</span>
        <Button onClick={discard}>{draft.isDirty ? t("form.discard") : t("close")}</Button>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={!draft.isDirty}>{t("save")}</Button>
      </footer>
      {stale && (
        <ConflictDialog entry={entry} original={base.record} theirs={stale} mine={draft.changes} onCancel={saving.reset}
          onDecide={(changes) => { draft.replace(changes); saving.mutate({ changes, etag: `"${stale.version ?? 0}"` }); }} />
      )}
      <LeaveGuard isDirty={draft.isDirty && !saving.isSuccess} onDiscard={draft.discard} />
    </form>
  );
}
