import { useRef, useState, type KeyboardEvent } from "react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { ask } from "../../../engine/api/http";
import { Problem, type Finding } from "../../../engine/api/problem";
import type { RecordTypeEntry, RecordValue } from "../../../engine/catalog/types";
import { same, useDraft } from "../../../engine/form/draft";
import { bodyOf, change } from "../../../engine/form/write";
import { t } from "../../../kit/text/text";
import { useLater } from "../../../kit/useLater";
import { drawingOf, type Chosen, type Drawing } from "./drawing";

const QUIET_MS = 500;
const ONE_STEP_MS = 600;

/** A drawing under the pen: what was drawn, step by step to take back, and what the server finds wrong with it so far. */
export function useDesign(entry: RecordTypeEntry, record: RecordValue) {
  const { message } = App.useApp();
  const draft = useDraft(`${entry.type}.design.${record.id}`, record);
  const before = useRef<Record<string, unknown>[]>([]);
  const lastAt = useRef(0);
  const [steps, setSteps] = useState(0);
  const [chosen, choose] = useState<Chosen | null>(null);
  const drawing = drawingOf(draft.tree);
  const etag = `"${record.version ?? 0}"`;
  const asked = useLater(JSON.stringify(draft.changes), QUIET_MS);
  const found = useQuery({
    queryKey: ["layout-findings", record.id, record.version, asked],
    queryFn: ({ signal }) => findings(entry, record.id, JSON.parse(asked) as Record<string, unknown>, etag, signal),
    enabled: asked !== "{}", placeholderData: keepPreviousData,
  });

  const draw = (next: Partial<Drawing>) => {
    const now = performance.now();
    if (now - lastAt.current > ONE_STEP_MS) before.current.push(draft.changes);   // what is typed without a pause is one step
    lastAt.current = now;
    setSteps(before.current.length);
    const changes = Object.fromEntries(Object.entries({ ...draft.changes, ...next }).filter(([part, rows]) => !same(record[part], rows)));
    draft.replace(changes);
  };
  const undo = () => {
    lastAt.current = 0;
    const last = before.current.pop();
    setSteps(before.current.length);
    if (last) draft.replace(last);
    choose(null);
  };
  const discard = () => {
    before.current = [];
    setSteps(0);
    draft.discard();
    choose(null);
  };
  const saving = useMutation({
    mutationFn: () => change(entry, record.id, draft.changes, etag),
    onSuccess: () => {
      discard();
      void message.success(t("form.saved"));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !typing && steps) {
      event.preventDefault();
      undo();
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && draft.isDirty) {
      event.preventDefault();
      saving.mutate();
    }
  };
  return { drawing, draw, undo, canUndo: steps > 0, discard, saving, isDirty: draft.isDirty, findings: draft.isDirty ? (found.data ?? []) : [], chosen, choose, onKeyDown };
}

export type Design = ReturnType<typeof useDesign>;

async function findings(entry: RecordTypeEntry, id: string, changes: Record<string, unknown>, etag: string, signal: AbortSignal): Promise<Finding[]> {
  try {
    await ask(`${entry.type}/${id}`, { method: "PATCH", query: { dryRun: true }, body: bodyOf(entry, changes), ifMatch: etag, signal });
    return [];
  } catch (failure) {
    if (failure instanceof Problem && failure.fields.length) return failure.fields;
    if (failure instanceof Problem) return [];   // saving will tell
    throw failure;
  }
}

/** What is wrong with one part of a row. */
export function flawAt(findings: Finding[], { part, at }: Chosen, field: string): string | undefined {
  return findings.find((finding) => finding.path === `${part}/${at}/${field}`)?.message;
}

export function hasFlaw(findings: Finding[], part: string, at: number): boolean {
  return findings.some((finding) => finding.path.startsWith(`${part}/${at}/`));
}
