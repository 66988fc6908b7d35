import { useQueries, useQuery } from "@tanstack/react-query";
import { client } from "../api/client";
import { ask, get } from "../api/http";
import { allFields, isWritable } from "../catalog/catalog";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Face, Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { recordQuery } from "../record/useRecord";

/** So many records become one at most. */
export const MOST = 10;

/** So many records move by this link. */
export interface Move {
  type: string;
  path: string;
  count: number;
}

/** The survivor as it would be, what moves with it, and the values that cannot stand on it. */
export interface Rehearsed {
  record: RecordValue;
  moves: Move[];
  behind: string[];
  later: boolean;
}

/** What an undo leaves as somebody made it. */
export interface Conflict {
  type: string;
  id: string;
  label: string | null;
  paths: string[];
}

/** What taking a merge back does. */
export interface Parted {
  record: RecordValue;
  others: RecordValue[];
  moves: Move[];
  conflicts: Conflict[];
  later: boolean;
}

/** A merge in the history of its survivor. */
export interface MergeTold {
  id: string;
  at: string;
  version: number;
  state: "moving" | "done" | "returning" | "undone";
  job: string | null;
  until: string;
  undoable: boolean;
  others: Face[];
  moves: Move[];
}

/** By path the record whose value is taken. */
export type Picks = Record<string, string>;

/** The records as they stand, each once. */
export function useMembers(entry: RecordTypeEntry, ids: string[]) {
  return useQueries({ queries: ids.map((id) => recordQuery(entry, id)) });
}

function bodyOf(records: RecordValue[], into: string, picks: Picks) {
  const others = records.map((record) => record.id).filter((id) => id !== into);
  return { into, others, values: picks, versions: Object.fromEntries(records.map((record) => [record.id, record.version ?? 0])) };
}

/** What the merge would do, asked anew with every pick. */
export function useRehearsal(type: string, records: RecordValue[], into: string, picks: Picks) {
  const body = bodyOf(records, into, picks);
  return useQuery({
    queryKey: ["merge", type, body],
    enabled: records.length > 1,
    queryFn: async ({ signal }) => (await ask<Rehearsed>(`${type}/merge`, { method: "POST", query: { dryRun: true }, body, signal })).body,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
}

/** Makes the records one and answers the merge, by which it can be taken back. */
export async function merge(type: string, records: RecordValue[], into: string, picks: Picks): Promise<MergeTold | undefined> {
  await ask(`${type}/merge`, { method: "POST", body: bodyOf(records, into, picks) });
  return (await mergesOf(type, into))[0];
}

export async function mergesOf(type: string, id: string, signal?: AbortSignal): Promise<MergeTold[]> {
  return (await get<{ items: MergeTold[] }>(`${type}/${id}/merges`, {}, signal)).items;
}

function undoAddress(type: string, survivor: string, merged: string): string {
  return `${type}/${survivor}/merges/${merged}/undo`;
}

export async function rehearseUndo(type: string, survivor: string, merged: string): Promise<Parted> {
  return (await ask<Parted>(undoAddress(type, survivor, merged), { method: "POST", query: { dryRun: true }, body: {} })).body;
}

export async function undo(type: string, survivor: string, merged: string): Promise<Parted> {
  const parted = (await ask<Parted>(undoAddress(type, survivor, merged), { method: "POST", body: {} })).body;
  void client.invalidateQueries();
  return parted;
}

/** The fields whose value can be picked, and the owner. */
export function pickable(entry: RecordTypeEntry): Field[] {
  return allFields(entry).filter((field) => field.path === "owner" || (isWritable(field) && !FIXED.has(field.path)));
}

const FIXED = new Set(["id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"]);

export function differs(records: RecordValue[], path: string): boolean {
  return new Set(records.map((record) => JSON.stringify(plain(valueAt(record, path))))).size > 1;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row: unknown) => (typeof row === "object" && row !== null ? { ...row, id: undefined } : row));
  return isEmptyValue(value) ? null : value;
}

const UNITED = new Set(["choices", "texts", "links"]);

/** Several values are united where nobody picks one record's. */
export function isUnited(field: Field): boolean {
  return UNITED.has(field.kind);
}

/** The record whose value stands: the one picked, else the survivor's, else the first that has one; null where all are united. */
export function standing(records: RecordValue[], into: string, picks: Picks, field: Field): string | null {
  const picked = picks[field.path];
  if (picked) return picked;
  if (isUnited(field)) return null;
  const survivor = records.find((record) => record.id === into);
  if (field.path === "owner" || !isEmptyValue(valueAt(survivor, field.path))) return into;
  return records.find((record) => !isEmptyValue(valueAt(record, field.path)))?.id ?? into;
}
