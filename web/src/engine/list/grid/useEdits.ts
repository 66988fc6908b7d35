import { useRef, useState } from "react";
import { App } from "antd";
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

/** New values of one record, by path. */
export interface Edit {
  record: RecordValue;
  values: Record<string, unknown>;
  faces?: Record<string, Face>;
}

interface Done {
  id: string;
  version: number;
  before: Record<string, unknown>;
}

const MOST_KEPT = 50;

/** Changes records in their list: shown at once, written one by one, and taken back in the order in which they were done. */
export function useEdits(entry: RecordTypeEntry) {
  const { message } = App.useApp();
  const [shown, setShown] = useState<Map<string, RecordValue>>(new Map());
  const done = useRef<Done[][]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const show = (record: RecordValue) => setShown((now) => new Map(now).set(record.id, record));

  /** Every earlier change of the record stands at the new version too: nobody else came in between, or the server had refused. */
  const write = async (id: string, version: number, values: Record<string, unknown>) => {
    const { body } = await ask<RecordValue>(`${entry.type}/${id}`, { method: "PATCH", body: mergePatch(values), ifMatch: `"${version}"` });
    for (const one of done.current.flat()) if (one.id === id) one.version = body.version ?? 0;
    return body;
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
    const written = await write(record.id, record.version ?? 0, values);
    show({ ...after, version: written.version });
    return { id: record.id, version: written.version ?? 0, before };
  };

  /** One after the other: what is taken back while it is still being written waits until it stands. */
  const inTurn = <T,>(act: () => Promise<T>): Promise<T> => {
    const next = line.current.then(act);
    line.current = next.catch(() => undefined);
    return next;
  };

  const applyNow = async (edits: Edit[]): Promise<boolean> => {
    const kept: Done[] = [];
    const failures: string[] = [];
    for (const edit of edits) {
      try {
        kept.push(await one(edit));
      } catch (failure) {
        failures.push(failure instanceof Problem && failure.status === 412 ? t("grid.stale") : (failure instanceof Problem && failure.fields[0]?.message) || sentence(failure));
      }
    }
    if (kept.length) done.current = [...done.current, kept].slice(-MOST_KEPT);
    if (failures.length) void message.error(edits.length > 1 ? t("grid.someFailed", { n: failures.length, of: edits.length, why: failures[0] ?? "" }) : failures[0]);
    else if (edits.length > 1) void message.success(t("grid.changed", { n: kept.length }));
    await forget(edits.map((edit) => edit.record.id));
    return failures.length === 0;
  };

  const undoNow = async () => {
    const last = done.current.pop();
    if (!last) return;
    let failed = 0;
    for (const { id, version, before } of last) await write(id, version, before).catch(() => failed++);
    if (failed) void message.warning(t("grid.undoFailed", { n: failed }));
    else void message.success(t("grid.undone", { n: last.length }));
    await forget(last.map(({ id }) => id));
  };

  return {
    /** Writes the edits and says whether all of them could be written. */
    apply: (edits: Edit[]) => inTurn(() => applyNow(edits)),
    undo: () => inTurn(undoNow),
    current: (record: RecordValue) => shown.get(record.id) ?? record,
  };
}
export type Edits = ReturnType<typeof useEdits>;
