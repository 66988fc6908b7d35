import { ask } from "../api/http";
import type { Face } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { allFields, isWritable } from "../catalog/catalog";
import type { Choice, RecordTypeEntry } from "../catalog/types";
import { refreshRecord } from "../form/write";
import { client } from "../api/client";

/** How a record is locked, and what of it stays open. */
export interface RecordLock {
  by: Face | null;
  since: string;
  until: string | null;
  reason: string;
  open: string[];
  verbs: string[];
  mayUnlock: boolean;
}

export interface LockWish {
  reason: string;
  until: string | null;
  open: string[];
  verbs: string[];
}

const LOCKS = "platform/locks/of";

export async function lockRecord(type: string, id: string, wish: LockWish): Promise<void> {
  await ask(LOCKS, { method: "POST", query: { record: `${type}/${id}` }, body: wish });
  await refresh(type, id);
}

export async function unlockRecord(type: string, id: string): Promise<void> {
  await ask(LOCKS, { method: "DELETE", query: { record: `${type}/${id}` } });
  await refresh(type, id);
}

async function refresh(type: string, id: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ["who-sees", `${type}/${id}`] });
  await refreshRecord(type, id);
}

/** The fields and child lists that a lock may leave open. */
export function openable(entry: RecordTypeEntry): Choice[] {
  const fields = allFields(entry).filter((field) => isWritable(field) && (field.path === "owner" || entry.sections.some((section) => section.fields.includes(field))));
  const named = new Map([["owner", t("field.owner")], ...fields.map((field): [string, string] => [field.path, field.label]), ...(entry.children ?? []).map((rows): [string, string] => [rows.path, rows.label])]);
  return [...named].map(([value, label]) => ({ value, label }));
}

/** The verbs that a lock may leave open. */
export function openableVerbs(entry: RecordTypeEntry): Choice[] {
  return entry.verbs.filter((verb) => !verb.onType && !verb.creating).map((verb) => ({ value: verb.verb, label: verb.label }));
}

/** What stays open, in words. */
export function openWords(entry: RecordTypeEntry, lock: RecordLock): string {
  const words = [...lock.open.map((path) => openable(entry).find((one) => one.value === path)?.label ?? path), ...openableVerbs(entry).filter((verb) => lock.verbs.includes(verb.value)).map((verb) => verb.label)];
  return words.length ? words.join(t("lock.comma")) : t("lock.nothing");
}
