import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { openWords, type RecordLock } from "./lock";
import "./lock.css";

/** Who locked a record, since and until when, why, and what of it stays open. */
export function LockFacts({ entry, lock }: { entry: RecordTypeEntry; lock: RecordLock }) {
  return (
    <dl className="lock-facts">
      <div><dt>{t("lock.reason")}</dt><dd>{lock.reason}</dd></div>
      <div><dt>{t("lock.by")}</dt><dd>{lock.by?.label ?? t("access.someone")} · {showMoment(lock.since)}</dd></div>
      <div><dt>{t("lock.until")}</dt><dd>{lock.until ? showMoment(lock.until) : t("lock.untilEnded")}</dd></div>
      <div><dt>{t("lock.open")}</dt><dd>{openWords(entry, lock)}</dd></div>
    </dl>
  );
}
