import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { isNumeric } from "../fields/kinds";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { LockSign } from "../lock/LockSign";
import { Value } from "../fields/Value";
import { SortHead } from "./SortHead";
import "./table.css";

interface Props {
  entry: RecordTypeEntry;
  columns: Field[];
  records: RecordValue[];
  sort?: string;
  onSort?: (sort: string) => void;
  busy?: boolean;
  footer?: ReactNode;
  /** Records open as they stood at this moment. */
  asOf?: string | null;
}

/** Records as rows; the row opens its record, J and K walk. */
export function ListTable({ entry, columns, records, sort, onSort, busy, footer, asOf }: Props) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const open = (record: RecordValue, event: MouseEvent | KeyboardEvent) => {
    const to = recordAddress(entry.type, record.id) + (asOf ? `?asOf=${encodeURIComponent(asOf)}` : "");
    if (event.metaKey || event.ctrlKey) window.open(to, "_blank", "noopener");
    else void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, record: RecordValue) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") {
      event.preventDefault();
      open(record, event);
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const sibling = event.key === "ArrowDown" ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      (sibling as HTMLElement | null)?.focus();
    }
  };
  return (
    <table className={`list-table${busy ? " busy" : ""}`} aria-busy={busy}>
      <caption className="visually-hidden">{entry.label}</caption>
      <thead><tr>{columns.map((field) => <SortHead key={field.path} field={field} sort={sort} onSort={onSort} />)}</tr></thead>
      <tbody ref={body}>
        {records.map((record) => (
          <tr key={record.id} tabIndex={0} data-row={record.id} aria-label={t("list.open", { name: faceOf(entry, record).label })}
            onClick={(event) => !clicksSomethingElse(event) && open(record, event)} onKeyDown={(event) => onKeyDown(event, record)}>
            {columns.map((field) => (
              <td key={field.path} data-label={field.label} className={`${isNumeric(field.kind) ? "end" : ""}${field.path === entry.title ? " title" : ""}`}>
                {field.path === (entry.title ?? columns[0]?.path) && <LockSign record={record} />}<Value record={record} field={field} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {footer}
    </table>
  );
}

function clicksSomethingElse(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest("a, button, input") !== null || (window.getSelection()?.toString().length ?? 0) > 0;
}
