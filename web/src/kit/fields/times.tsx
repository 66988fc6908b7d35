import { DatePicker, Tooltip } from "antd";
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone";
import utc from "dayjs/plugin/utc";
import { datePattern, readerZone, showDay, showMoment, showMomentShort } from "../text/format";
import { DayFilterInput } from "./filterInputs";
import type { EditProps, FieldKind, KindFilter, ShowProps } from "./kind";

dayjs.extend(utc);
dayjs.extend(timezone);

/** The first instant of a day in the reader's zone, as the API writes moments. */
function startOf(day: string, plusDays = 0): string {
  return dayjs.tz(day, readerZone()).add(plusDays, "day").toISOString();
}

const timeFilter = (literal: KindFilter["literal"]): KindFilter =>
  ({ operators: ["period", "on", "after", "since", "before", "until", "last", "next", "empty", "filled"], Input: DayFilterInput, literal });

/** A point in time: short in tables, exact on hover. */
export const moment: FieldKind<string> = {
  Show: ({ value }: ShowProps<string>) => (
    <Tooltip title={showMoment(value)} mouseEnterDelay={0.3}><time className="num" dateTime={value}>{showMomentShort(value)}</time></Tooltip>
  ),
  Edit({ id, value, invalid, autoFocus, onChange }: EditProps<string>) {
    return (
      <DatePicker
        id={id} className="wide" showTime={{ format: "HH:mm" }} format={`${datePattern()} HH:mm`} status={invalid ? "error" : ""} autoFocus={autoFocus}
        value={value ? dayjs(value).tz(readerZone()) : null} onChange={(next) => onChange(next ? dayjs.tz(next.format("YYYY-MM-DDTHH:mm"), readerZone()).toISOString() : null)}
      />
    );
  },
  Filter: timeFilter((value) => startOf(value)),
};

export const day: FieldKind<string> = {
  Show: ({ value }: ShowProps<string>) => <time className="num" dateTime={value}>{showDay(value)}</time>,
  Edit({ id, value, invalid, autoFocus, onChange }: EditProps<string>) {
    return (
      <DatePicker id={id} className="wide" format={datePattern()} status={invalid ? "error" : ""} autoFocus={autoFocus} value={value ? dayjs(value) : null} onChange={(next) => onChange(next ? next.format("YYYY-MM-DD") : null)} />
    );
  },
  Filter: timeFilter((value) => value),
};

/** The day after, for half-open ranges. */
export function dayAfter(value: string): string {
  return dayjs(value).add(1, "day").format("YYYY-MM-DD");
}

/** A day or moment as spreadsheets write it, in the reader's zone; null for anything else. */
export function dayjsOf(text: string): dayjs.Dayjs | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2}))?/.exec(text);
  if (!found) return null;
  const [, year, month = "", day = "", hour = "0", minute = "00"] = found;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}`;
  const moment = dayjs.tz(written, readerZone());
  return moment.isValid() ? moment : null;
}
