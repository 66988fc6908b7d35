import { useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { alongLine } from "../../kit/text/direction";
import { showDay, showTime } from "../../kit/text/format";
import { spoken, t } from "../../kit/text/text";
import { valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import type { Edits } from "../list/grid/useEdits";
import { moved, type Span } from "./days";
import { QuickEdit } from "./QuickEdit";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  day: string;
  isToday: boolean;
  isOutside: boolean;
  span: Span;
  records: RecordValue[];
  takes: boolean;
  /** What may be changed in place, where anything may. */
  edit?: { fields: Field[]; edits: Edits };
  onMove: (record: RecordValue, to: string) => void;
  /** Where the day has more than was fetched, or nothing of it was: leads to fewer days at once. */
  onCloser?: () => void;
}

const KEPT = "text/perennial-record";
const WEEKS: Record<string, number> = { ArrowUp: -7, ArrowDown: 7 };
const SHOWN_IN_MONTH = 4;

/** One day with its records; a record is dragged to another day, or moved with Alt and the arrow keys. */
export function DayCell({ entry, field, day, isToday, isOutside, span, records, takes, edit, onMove, onCloser }: Props) {
  const [all, setAll] = useState(false);
  const shown = span === "month" && !all ? records.slice(0, SHOWN_IN_MONTH) : records;
  const onKeyDown = (event: KeyboardEvent, record: RecordValue) => {
    if (event.key === "F2") event.currentTarget.parentElement?.querySelector<HTMLElement>("button")?.click();
    const by = WEEKS[event.key] ?? alongLine(event.key);
    if (!by || !event.altKey || !takes) return;
    event.preventDefault();
    onMove(record, moved(day, by));
  };
  return (
    <li className={`calendar-day${isToday ? " today" : ""}${isOutside ? " outside" : ""}`} onDragOver={(event) => { if (takes && event.dataTransfer.types.includes(KEPT)) event.preventDefault(); }}
      onDrop={(event) => {
        const [record, from] = JSON.parse(event.dataTransfer.getData(KEPT) || "[]") as [RecordValue?, string?];
        if (record && from !== day) onMove(record, day);
      }}>
      <time dateTime={day} aria-current={isToday ? "date" : undefined}>{span === "month" ? Number(day.slice(8)) : showDay(day)} <span className="faint">{weekday(day)}</span></time>
      {shown.map((record) => (
        <div key={record.id} className="calendar-one">
          <Link to={recordAddress(entry.type, record.id)} draggable={takes} onKeyDown={(event) => onKeyDown(event, record)} onDragStart={(event) => event.dataTransfer.setData(KEPT, JSON.stringify([record, day]))}>
            {field.kind === "moment" && <><span className="num">{showTime(String(valueAt(record, field.path)))}</span> </>}{faceOf(entry, record).label}
          </Link>
          {edit && <QuickEdit entry={entry} record={record} {...edit} />}
        </div>
      ))}
      {shown.length < records.length && <button type="button" className="plain faint" onClick={() => setAll(true)}>{t("calendar.more", { n: records.length - shown.length })}</button>}
      {onCloser && <button type="button" className="plain faint" onClick={onCloser}>{t("calendar.closer")}</button>}
    </li>
  );
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat(spoken(), { weekday: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
