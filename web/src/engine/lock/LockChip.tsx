import { useState } from "react";
import { LockOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Popover } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { Tag } from "../../kit/tag/Tag";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { LockDialog } from "./LockDialog";
import { LockFacts } from "./LockFacts";
import { unlockRecord } from "./lock";
import { lockOf } from "./locked";
import "./lock.css";

/** Says on the record that it is locked and why; opened, who locked it, what stays open, and how it is unlocked. */
export function LockChip({ entry, record }: { entry: RecordTypeEntry; record: RecordValue }) {
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const lock = lockOf(record);
  const unlocking = useMutation({ mutationFn: () => unlockRecord(entry.type, record.id), onSuccess: () => void message.success(t("lock.ended")), onError: (failure) => void message.error(sentence(failure)) });
  if (!lock) return null;
  const body = (
    <div className="lock-card">
      <LockFacts entry={entry} lock={lock} />
      {lock.mayUnlock
        ? <p className="lock-acts"><Button size="small" onClick={() => setChanging(true)}>{t("lock.change")}</Button><Button size="small" type="primary" loading={unlocking.isPending} onClick={() => unlocking.mutate()}>{t("lock.end")}</Button></p>
        : <p className="muted">{t("lock.whoEnds")}</p>}
    </div>
  );
  return (
    <>
      <Popover trigger="click" placement={below("start")} title={t("lock.locked")} content={body}>
        <button type="button" className="plain lock-chip" aria-haspopup="dialog"><Tag tone="attention"><LockOutlined aria-hidden /> {t("lock.locked")}<span className="lock-why">{lock.reason}</span></Tag></button>
      </Popover>
      {changing && <LockDialog entry={entry} record={record} onClose={() => setChanging(false)} />}
    </>
  );
}
