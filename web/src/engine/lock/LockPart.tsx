import { useState } from "react";
import { LockOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { LockDialog } from "./LockDialog";
import { LockFacts } from "./LockFacts";
import { unlockRecord } from "./lock";
import { lockOf } from "./locked";

/** The lock of a record, beside those who may see and change it. */
export function LockPart({ entry, record }: { entry: RecordTypeEntry; record: RecordValue }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const lock = lockOf(record);
  const unlocking = useMutation({ mutationFn: () => unlockRecord(entry.type, record.id), onSuccess: () => void message.success(t("lock.ended")), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <section className="access-part">
      <header className="access-head">
        <h3>{t(lock ? "lock.locked" : "lock.none")}</h3>
        {!lock && <Button size="small" icon={<LockOutlined aria-hidden />} onClick={() => setAsking(true)}>{t("lock.lock")}</Button>}
        {lock?.mayUnlock && <span><Button size="small" onClick={() => setAsking(true)}>{t("lock.change")}</Button> <Button size="small" loading={unlocking.isPending} onClick={() => unlocking.mutate()}>{t("lock.end")}</Button></span>}
      </header>
      {lock && <LockFacts entry={entry} lock={lock} />}
      {lock && !lock.mayUnlock && <p className="muted">{t("lock.whoEnds")}</p>}
      {asking && <LockDialog entry={entry} record={record} onClose={() => setAsking(false)} />}
    </section>
  );
}
