import { ask, type Answer } from "../api/http";
import { client } from "../api/client";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { disputed, theirsIn } from "../record/conflict";
import { mergePatch } from "./draft";
import { plainRows, type Row } from "./RowsEditor";

type Tree = Record<string, unknown>;

/** Creates a record from what was typed. */
export async function create(entry: RecordTypeEntry, changes: Tree, key: string): Promise<Answer<RecordValue>> {
  const answer = await ask<RecordValue>(entry.type, { method: "POST", body: bodyOf(entry, changes), idempotencyKey: key });
  refreshLists(entry.type);
  return answer;
}

/** Changes a record that must still stand at the version read. */
export async function change(entry: RecordTypeEntry, id: string, changes: Tree, etag: string): Promise<Answer<RecordValue>> {
  const answer = await ask<RecordValue>(`${entry.type}/${id}`, { method: "PATCH", body: bodyOf(entry, changes), ifMatch: etag });
  await refreshRecord(entry.type, id);
  return answer;
}

/** The same; where somebody else changed other fields meanwhile, both changes stand and nobody is asked. */
export async function changeMerging(entry: RecordTypeEntry, original: RecordValue, changes: Tree, etag: string, onMerged: () => void): Promise<Answer<RecordValue>> {
  try {
    return await change(entry, original.id, changes, etag);
  } catch (failure) {
    const theirs = theirsIn(failure);
    if (!theirs || disputed(original, theirs, changes).length > 0) throw failure;
    const merged = await change(entry, original.id, changes, `"${theirs.version ?? 0}"`);
    onMerged();
    return merged;
  }
}

export async function act(type: string, id: string, verb: string, parameters: Tree, etag?: string): Promise<Answer<RecordValue>> {
  const answer = await ask<RecordValue>(`${type}/${id}/${verb}`, { method: "POST", body: mergePatch(parameters), ifMatch: etag });
  await refreshRecord(type, id);
  return answer;
}

/** A verb of the whole type, such as merging two records. */
export async function actOnType(type: string, verb: string, parameters: Tree): Promise<Answer<RecordValue>> {
  const answer = await ask<RecordValue>(`${type}/${verb}`, { method: "POST", body: mergePatch(parameters) });
  refreshLists(type);
  return answer;
}

export async function remove(type: string, id: string, etag: string): Promise<void> {
  await ask(`${type}/${id}`, { method: "DELETE", ifMatch: etag });
  client.removeQueries({ queryKey: ["record", type, id] });
  refreshLists(type);
}

export async function restore(type: string, id: string): Promise<void> {
  await ask(`${type}/${id}/restore`, { method: "POST" });
  refreshLists(type);
}

/** The changes as the server reads them. */
export function bodyOf(entry: RecordTypeEntry, changes: Tree): Tree {
  const plain = { ...changes };
  for (const rows of entry.children ?? []) if (Array.isArray(plain[rows.path])) plain[rows.path] = plainRows(rows, plain[rows.path] as Row[]);
  return mergePatch(plain);
}

export async function refreshRecord(type: string, id: string): Promise<void> {
  refreshLists(type);
  for (const kind of ["history", "timeline", "card", "face"]) void client.invalidateQueries({ queryKey: [kind, type, id] });
  await client.invalidateQueries({ queryKey: ["record", type, id] });
}

function refreshLists(type: string): void {
  void client.invalidateQueries({ queryKey: ["list", type] });
  void client.invalidateQueries({ queryKey: ["aggregate", type] });
  void client.invalidateQueries({ queryKey: ["since", type] });
}
