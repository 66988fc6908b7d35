import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { t } from "../../../kit/text/text";
import { isWritable } from "../../catalog/catalog";
import { valueAt } from "../../catalog/paths";
import type { Field, RecordValue } from "../../catalog/types";
import { isMasked, Value } from "../../fields/Value";
import { isLockedAt } from "../../lock/locked";
import { CellEdit } from "./Cell";
import type { Edits } from "./useEdits";
import "./lines.css";

interface Props {
  record: RecordValue;
  fields: Field[];
  edits: Edits;
  mayChange: boolean;
  /** The field of the record's name and how the name stands here, a link for example. */
  name?: { field: Field; shown: ReactNode };
  isLabelled?: boolean;
  onEditing?: (isEditing: boolean) => void;
}

/** A record's values outside a table: a double click or F2 changes one where it stands, the arrow keys walk, Enter changes, Esc leaves. */
export function Lines({ record, fields, edits, mayChange, name, isLabelled, onEditing }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const all = name ? [name.field, ...fields] : fields;
  const takes = (field: Field) => mayChange && isWritable(field) && !isMasked(record, field.path) && !isLockedAt(record, field.path);
  const place = (path: string) => root.current?.querySelector<HTMLElement>(`[data-line="${path}"]`);
  const edit = (path: string | null) => {
    if (path === null && editing) place(editing)?.focus();
    setEditing(path);
    onEditing?.(path !== null);
  };
  const next = (from: Field, step: 1 | -1) => (step > 0 ? all.slice(all.indexOf(from) + 1) : all.slice(0, all.indexOf(from)).reverse()).find(takes)?.path ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-line]");
    const field = all.find((one) => one.path === here?.dataset.line);
    if (!here || !field || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (takes(field) && (event.key === "F2" || (event.key === "Enter" && event.target === here))) edit(field.path);
    else if (step) focus(place(all[all.indexOf(field) + step]?.path ?? ""));
    else if (event.key === "Escape" && name && field !== name.field && event.target === here) focus(place(name.field.path));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = (field: Field, seen: ReactNode) =>
    editing === field.path
      ? <CellEdit field={field} record={record} onLeave={() => edit(null)} onKeep={(value, face, then) => {
          edit(then === "stay" ? null : next(field, then === "next" ? 1 : -1));
          if (value !== valueAt(record, field.path)) void edits.apply([{ record, values: { [field.path]: value }, faces: face ? { [field.path]: face } : {} }]);
        }} />
      : seen;
  const lineOf = (field: Field) => ({
    "data-line": field.path, tabIndex: -1, role: "group", "aria-label": field.label, title: takes(field) && editing !== field.path ? t("lines.change", { field: field.label }) : field.label,
    onDoubleClick: () => takes(field) && edit(field.path),
  });
  return (
    <div className="lines" ref={root} onKeyDown={onKeyDown}>
      {name && <div className="line-name" {...lineOf(name.field)}>{shown(name.field, name.shown)}</div>}
      {fields.map((field) => (
        <div key={field.path} className="line">
          {isLabelled && <span className="faint">{field.label}</span>}
          <div className={`line-value${takes(field) ? " takes" : ""}`} {...lineOf(field)}>{shown(field, <Value record={record} field={field} />)}</div>
        </div>
      ))}
    </div>
  );
}

function focus(place: HTMLElement | null | undefined): void {
  (place?.querySelector<HTMLElement>("a, button") ?? place)?.focus();
}
