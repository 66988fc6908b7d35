import { useRef, useState } from "react";
import { App } from "antd";
import { useUndoKey } from "../../../kit/keys/useUndoKey";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import type { Face } from "../../../kit/fields/field";
import { Problem } from "../../api/problem";
import { client } from "../../api/client";
import { ask } from "../../api/http";
import { facePath, valueAt, withValue } from "../../catalog/paths";
import type { RecordTypeEntry, RecordValue } from "../../catalog/types";
import { mergePatch } from "../../form/draft";
import { refreshRecord } from "../../form/write";
import { disputed, theirsIn } from "../../record/conflict";

/** New values of one record, by path. */
export interface Edit {
  record: RecordValue;
  values: Record<string, unknown>;
  faces?: Record<string, Face>;
}

/** An edit of what somebody else changed meanwhile, and the record as he left it. */
export interface Conflict {
  edit: Edit;
  theirs: RecordValue;
}

/** What was written of one record, and what stood there before. */
export interface Done {
  id: string;
  version: number;
  before: Record<string, unknown>;
}

/** What came of edits: what was written, and what the server refused, with its reason. */
export interface Outcome {
  done: Done[];
  refused: { edit: Edit; why: string }[];
}

const MOST_KEPT = 50;

/** Changes records where they are shown: seen at once, written one by one, and taken back in the order in which they were done. */
export function useEdits(entry: RecordTypeEntry) {
  const { message } = App.useApp();
  const [shown, setShown] = useState<Map<string, RecordValue>>(new Map());
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const done = useRef<Done[][]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const show = (record: RecordValue) => setShown((now) => new Map(now).set(record.id, record));

  /** Every earlier change of the record stands at the new version too: nobody else came in between, or the server had refused. */
  const write = async (id: string, version: number, values: Record<string, unknown>) => {
    const { body } = await ask<RecordValue>(`${entry.type}/${id}`, { method: "PATCH", body: mergePatch(values), ifMatch: `"${version}"` });
    for (const one of done.current.flat()) if (one.id === id) one.version = body.version ?? 0;
    return body;
  };

  /** The same; where somebody else changed other fields meanwhile, both changes stand and nobody is asked. */
  const writeMerging = async (record: RecordValue, values: Record<string, unknown>) => {
    try {
      return await write(record.id, record.version ?? 0, values);
    } catch (failure) {
      const theirs = theirsIn(failure);
      if (!theirs || disputed(record, theirs, values).length > 0) throw failure;
      return await write(record.id, theirs.version ?? 0, values);
    }
  };

  const forget = async (ids: string[]) => {
    for (const id of ids) await refreshRecord(entry.type, id);
    await client.invalidateQueries({ queryKey: ["list", entry.type] });
    setShown((now) => new Map([...now].filter(([id]) => !ids.includes(id))));
  };

  const one = async ({ record, values, faces = {} }: Edit): Promise<Done> => {
    const before = Object.fromEntries(Object.keys(values).map((path) => [path, valueAt(record, path) ?? null]));
    const shownFaces = Object.fromEntries(Object.keys(values).map((path) => [facePath(path), faces[path] ?? null]));
    const after = Object.entries({ ...values, ...shownFaces }).reduce<RecordValue>((tree, [path, value]) => withValue(tree, path, value) as RecordValue, record);
    show(after);
    const written = await writeMerging(record, values);
    show({ ...after, version: written.version });
    return { id: record.id, version: written.version ?? 0, before };
  };

  /** One after the other: what is taken back while it is still being written waits until it stands. */
  const inTurn = <T,>(act: () => Promise<T>): Promise<T> => {
    const next = line.current.then(act);
    line.current = next.catch(() => undefined);
    return next;
  };

  const applyNow = async (edits: Edit[]): Promise<Outcome> => {
    const kept: Done[] = [];
    const refused: Outcome["refused"] = [];
    const disputes: Conflict[] = [];
    for (const edit of edits) {
      try {
        kept.push(await one(edit));
      } catch (failure) {
        const theirs = theirsIn(failure);
        if (theirs) disputes.push({ edit, theirs });
        else refused.push({ edit, why: reasonOf(failure) });
      }
    }
    if (kept.length) done.current = [...done.current, kept].slice(-MOST_KEPT);
    await forget(edits.map((edit) => edit.record.id));
    if (disputes.length) setConflicts((now) => [...now, ...disputes]);
    return { done: kept, refused };
  };

  const tell = ({ done: kept, refused }: Outcome) => {
    const [first] = refused;
    if (first) void message.error(kept.length + refused.length > 1 ? t("grid.someFailed", { n: refused.length, of: kept.length + refused.length, why: first.why }) : first.why);
    else if (kept.length > 1) void message.success(t("grid.changed", { n: kept.length }));
  };

  const undoNow = async (which?: Done[]) => {
    const last = which && done.current.includes(which) ? which : which ? undefined : done.current.at(-1);
    if (!last) return;
    done.current = done.current.filter((one) => one !== last);
    const failures: unknown[] = [];
    for (const { id, version, before } of last) await write(id, version, before).catch((failure: unknown) => failures.push(failure));
    const refusal = failures.find((failure) => !theirsIn(failure));
    if (refusal) void message.error(reasonOf(refusal));
    else if (failures.length) void message.warning(t("grid.undoFailed", { n: failures.length }));
    else void message.success(t("grid.undone", { n: last.length }));
    await forget(last.map(({ id }) => id));
  };

  const undo = (which?: Done[]) => inTurn(() => undoNow(which));
  useUndoKey(() => void undo());
  return {
    /** Writes the edits and tells what came of it. */
    apply: async (edits: Edit[]) => tell(await inTurn(() => applyNow(edits))),
    /** Writes the edits for somebody who tells himself what came of it. */
    write: (edits: Edit[]) => inTurn(() => applyNow(edits)),
    /** Takes back what was told, or else what was done last. */
    undo,
    current: (record: RecordValue) => shown.get(record.id) ?? record,
    conflict: conflicts[0],
    settle: () => setConflicts((now) => now.slice(1)),
    giveUp: () => setConflicts([]),
  };
}

function reasonOf(failure: unknown): string {
  return (failure instanceof Problem && failure.fields[0]?.message) || sentence(failure);
}

export type Edits = ReturnType<typeof useEdits>;
