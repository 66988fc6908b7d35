import { useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";
import { Checkbox } from "antd";
import { useNavigate } from "react-router";
import { alongLine } from "../../../kit/text/direction";
import { t } from "../../../kit/text/text";
import { isWritable } from "../../catalog/catalog";
import { valueAt } from "../../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../../catalog/types";
import { faceOf } from "../../fields/faces";
import { isNumeric } from "../../fields/kinds";
import { recordAddress } from "../../fields/RecordLink";
import { isMasked, Value } from "../../fields/Value";
import { isLockedAt } from "../../lock/locked";
import { LockSign } from "../../lock/LockSign";
import { CellEdit } from "./Cell";
import type { Edits } from "./useEdits";
import type { Selection } from "./useSelection";

interface Props {
  entry: RecordTypeEntry;
  record: RecordValue;
  fields: Field[];
  places: CSSProperties[];
  page: string[];
  selection: Selection;
  edits: Edits;
  mayChange: boolean;
  editing: number | null;
  onEdit: (column: number | null) => void;
  onFill: (field: Field, value: unknown) => void;
  onPeek: () => void;
}

const SECOND_CLICK_MS = 220;

/** One record as a row: a click opens it, a second click changes the cell; the arrow keys walk, Enter opens or changes. */
export function GridRow({ entry, record, fields, places, page, selection, edits, mayChange, editing, onEdit, onFill, onPeek }: Props) {
  const navigate = useNavigate();
  const named = Math.max(0, fields.findIndex((field) => field.path === entry.title));
  const waiting = useRef<number>(undefined);
  const takes = (field: Field | undefined) => field !== undefined && mayChange && isWritable(field) && !isMasked(record, field.path) && !isLockedAt(record, field.path);
  const open = (event: MouseEvent | KeyboardEvent) => {
    const to = recordAddress(entry.type, record.id);
    if (event.metaKey || event.ctrlKey) window.open(to, "_blank", "noopener");
    else void navigate(to);
  };
  const onClick = (event: MouseEvent) => {
    if (clicksSomethingElse(event)) return;
    const column = columnOf(event.target);
    if (column === null || !takes(fields[column])) return open(event);
    clearTimeout(waiting.current);
    if (event.detail === 1) waiting.current = window.setTimeout(() => open(event), SECOND_CLICK_MS);
    else onEdit(column);
  };
  const next = (column: number, step: 1 | -1): number | null => {
    for (let at = column + step; at >= 0 && at < fields.length; at += step) if (takes(fields[at])) return at;
    return null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const cell = event.target instanceof HTMLTableCellElement ? columnOf(event.target) : null;
    if (event.target !== event.currentTarget && cell === null) return;
    const field = cell === null ? undefined : fields[cell];
    if (event.key === "Enter" || event.key === "F2") {
      if (cell !== null && takes(field)) onEdit(cell);
      else open(event);
    } else if (event.key === "d" && (event.ctrlKey || event.metaKey) && field && takes(field)) onFill(field, valueAt(record, field.path) ?? null);
    else if (event.key === "Escape" && cell !== null) event.currentTarget.focus();
    else if (event.key === "x") selection.toggle(record.id);
    else if (event.key === " ") onPeek();
    else if (!walk(event, cell)) return;
    event.preventDefault();
  };
  return (
    <tr tabIndex={0} data-row={record.id} aria-label={t("list.open", { name: faceOf(entry, record).label })} aria-selected={selection.isAll || selection.ids.has(record.id)} onClick={onClick} onKeyDown={onKeyDown}>
      <td className="choice" onClick={(event) => event.stopPropagation()}>
        <Checkbox aria-label={t("grid.choose", { name: faceOf(entry, record).label })} checked={selection.isAll || selection.ids.has(record.id)} tabIndex={-1} onChange={(event) => selection.toggle(record.id, event.nativeEvent.shiftKey ? page : undefined)} />
      </td>
      {fields.map((field, at) => (
        <td key={field.path} data-label={field.label} data-column={at} tabIndex={-1} style={places[at]} className={`${isNumeric(field.kind) ? "end" : ""}${field.path === entry.title ? " title" : ""}${takes(field) ? " takes" : ""}`}>
          {editing === at
            ? <CellEdit field={field} record={record} onLeave={() => onEdit(null)} onKeep={(value, face, then) => {
                onEdit(then === "stay" ? null : next(at, then === "next" ? 1 : -1));
                if (value !== valueAt(record, field.path)) void edits.apply([{ record, values: { [field.path]: value }, faces: face ? { [field.path]: face } : {} }]);
              }} />
            : <>{at === named && <LockSign record={record} />}<Value record={record} field={field} /></>}
        </td>
      ))}
    </tr>
  );
}

function columnOf(target: EventTarget): number | null {
  const cell = (target as HTMLElement).closest<HTMLElement>("td[data-column]");
  return cell ? Number(cell.dataset.column) : null;
}

/** Moves the focus between rows, and between the cells of a row. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, cell: number | null): boolean {
  const row = event.currentTarget;
  const cellOf = (of: Element | null, column: number) => of?.querySelector<HTMLElement>(`td[data-column="${column}"]`);
  const along = alongLine(event.key);
  const to = event.key === "ArrowDown" ? row.nextElementSibling : event.key === "ArrowUp" ? row.previousElementSibling : null;
  if (to) (cell === null ? (to as HTMLElement) : cellOf(to, cell))?.focus();
  else if (along > 0) cellOf(row, cell === null ? 0 : cell + 1)?.focus();
  else if (along < 0) (cell === 0 ? row : cell === null ? null : cellOf(row, cell - 1))?.focus();
  else return event.key === "ArrowDown" || event.key === "ArrowUp";
  return true;
}

function clicksSomethingElse(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest("a, button, input, .cell-edit") !== null || (event.detail === 1 && (window.getSelection()?.toString().length ?? 0) > 0);
}
