import { LockOutlined } from "@ant-design/icons";
import { t } from "../../kit/text/text";
import type { RecordValue } from "../catalog/types";
import { lockOf } from "./locked";
import "./lock.css";

/** A small sign before the name of a locked record in lists and on boards. */
export function LockSign({ record }: { record: RecordValue }) {
  const lock = lockOf(record);
  if (!lock) return null;
  const words = t("lock.because", { reason: lock.reason });
  return <span className="lock-sign" role="img" aria-label={words} title={words}><LockOutlined aria-hidden /></span>;
}
