import type { RecordValue } from "../catalog/types";
import type { RecordLock } from "./lock";

export function lockOf(record: RecordValue | Record<string, unknown>): RecordLock | undefined {
  return record.lock as RecordLock | undefined;
}

/** True while a lock keeps the field as it is; child rows stay open as a whole. */
export function isLockedAt(record: RecordValue | Record<string, unknown>, path: string): boolean {
  const lock = lockOf(record);
  return lock !== undefined && !lock.open.some((open) => path === open || path.startsWith(`${open}/`));
}
