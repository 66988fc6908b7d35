import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Input, Modal, Select } from "antd";
import { t } from "../../kit/text/text";
import { Problem, findingAt } from "../api/problem";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { FindingsSummary } from "../form/FindingsSummary";
import { lockRecord, openable, openableVerbs } from "./lock";
import { lockOf } from "./locked";
import "./lock.css";

const LONGEST_REASON = 500;

/** Asks why a record is to be locked, for how long, and what of it stays open. */
export function LockDialog({ entry, record, onClose }: { entry: RecordTypeEntry; record: RecordValue; onClose: () => void }) {
  const { message } = App.useApp();
  const before = lockOf(record);
  const [reason, setReason] = useState(before?.reason ?? "");
  const [until, setUntil] = useState(before?.until ? local(before.until) : "");
  const [open, setOpen] = useState(before?.open ?? []);
  const [verbs, setVerbs] = useState(before?.verbs ?? []);
  const locking = useMutation({
    mutationFn: () => lockRecord(entry.type, record.id, { reason: reason.trim(), until: until ? new Date(until).toISOString() : null, open, verbs }),
    onSuccess: () => {
      void message.success(t("lock.done"));
      onClose();
    },
  });
  const findings = locking.error instanceof Problem ? locking.error.fields : [];
  const note = (path: string) => findingAt(findings, path)?.message;
  const acts = openableVerbs(entry);
  const labels: Record<string, string> = { reason: t("lock.reason"), until: t("lock.until"), open: t("lock.openFields"), verbs: t("lock.openVerbs") };
  return (
    <Modal open width={480} title={t("lock.title", { name: faceOf(entry, record).label })} okText={t("lock.do")} okButtonProps={{ disabled: !reason.trim() }} confirmLoading={locking.isPending} onOk={() => locking.mutate()} onCancel={onClose} destroyOnHidden>
      <p className="muted lock-how">{t("lock.how")}</p>
      <FindingsSummary failure={locking.error} labelOf={(path) => labels[path] ?? path} />
      <form className="lock-form" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) locking.mutate(); }} noValidate>
        <label htmlFor="lock-reason">{t("lock.reason")}</label>
        <Input.TextArea id="lock-reason" value={reason} autoFocus autoSize={{ minRows: 2, maxRows: 5 }} maxLength={LONGEST_REASON} status={note("reason") ? "error" : undefined} onChange={(event) => setReason(event.target.value)} />
        <label htmlFor="lock-until">{t("lock.until")}</label>
        <span><input id="lock-until" type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} /> {!until && <span className="faint">{t("lock.untilEnded")}</span>}</span>
        <label htmlFor="lock-open">{t("lock.openFields")}</label>
        <Select id="lock-open" mode="multiple" allowClear value={open} options={openable(entry)} optionFilterProp="label" placeholder={t("lock.nothing")} onChange={setOpen} />
        {acts.length > 0 && <>
          <label htmlFor="lock-verbs">{t("lock.openVerbs")}</label>
          <Select id="lock-verbs" mode="multiple" allowClear value={verbs} options={acts} optionFilterProp="label" placeholder={t("lock.nothing")} onChange={setVerbs} />
        </>}
      </form>
    </Modal>
  );
}

/** A moment as an input for local date and time writes it. */
function local(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
