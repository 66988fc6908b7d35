import { useRef, useState, type ClipboardEvent, type ReactNode } from "react";
import type { Field, RecordTypeEntry, RecordValue } from "../../catalog/types";
import type { Column } from "../../view/look";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import { placesOf } from "./places";
import type { Edits } from "./useEdits";
import { usePaste } from "./usePaste";
import type { Selection } from "./useSelection";
import "../table.css";
import "./grid.css";

interface Props {
  entry: RecordTypeEntry;
  fields: Field[];
  columns: Column[];
  frozen: number;
  records: RecordValue[];
  sort: string;
  busy?: boolean;
  selection: Selection;
  edits: Edits;
  mayChange: boolean;
  footer?: ReactNode;
  onSort: (sort: string) => void;
  onColumns: (columns: Column[]) => void;
  onPeek: (record: RecordValue) => void;
  /** The chosen rows, where there are others than those of this table. */
  chosen?: () => RecordValue[];
}

/** The cell that is being changed: which record, which column. */
export interface Place {
  record: string;
  column: number;
}

/** Rows to look at and to work in: chosen, changed in place, filled by a block from a spreadsheet. */
export function Grid({ entry, fields, columns, frozen, records, sort, busy, selection, edits, mayChange, footer, onSort, onColumns, onPeek, chosen }: Props) {
  const [editing, setEditing] = useState<Place | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const page = records.map((record) => record.id);
  const paste = usePaste(edits, fields);
  const places = placesOf(columns, frozen);
  const focusRow = (id: string) => body.current?.querySelector<HTMLElement>(`tr[data-row="${id}"]`)?.focus();
  const onPaste = (event: ClipboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("td[data-column]");
    if (!cell || !mayChange || (event.target as HTMLElement).closest("input, textarea")) return;
    event.preventDefault();
    const at = { row: page.indexOf(cell.closest("tr")?.dataset.row ?? ""), column: Number(cell.dataset.column) };
    void paste(event.clipboardData.getData("text/plain"), at, records.map(edits.current));
  };
  return (
    <table className={`list-table grid${busy ? " busy" : ""}`} aria-busy={busy} onPaste={onPaste}>
      <caption className="visually-hidden">{entry.label}</caption>
      <GridHead fields={fields} columns={columns} places={places} sort={sort} page={page} selection={selection} onSort={onSort} onColumns={onColumns} />
      <tbody ref={body}>
        {records.map((record) => (
          <GridRow key={record.id} entry={entry} record={edits.current(record)} fields={fields} places={places} page={page} selection={selection} edits={edits} mayChange={mayChange}
            editing={editing?.record === record.id ? editing.column : null} onEdit={(column) => { setEditing(column === null ? null : { record: record.id, column }); if (column === null) focusRow(record.id); }}
            onFill={(field, value) => void edits.apply((chosen?.() ?? records.filter((one) => selection.ids.has(one.id))).filter((one) => one.id !== record.id).map((one) => ({ record: edits.current(one), values: { [field.path]: value } })))}
            onPeek={() => onPeek(record)} />
        ))}
      </tbody>
      {footer}
    </table>
  );
}
