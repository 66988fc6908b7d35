import dayjs from "dayjs";
import { dayOf, firstDayOfWeek } from "../../kit/text/format";
import { dayjsOf } from "../../kit/fields/times";
import type { Field } from "../catalog/types";

export const SPANS = ["month", "week", "agenda"] as const;
export type Span = (typeof SPANS)[number];

const AGENDA_DAYS = 30;

/** The days that a calendar shows: whole weeks from the reader's first day for a month, seven days, or the days to come. */
export function daysOf(span: Span, at: string): string[] {
  const day = dayjs(at);
  const first = span === "month" ? weekOf(day.startOf("month")) : span === "week" ? weekOf(day) : day;
  const count = span === "month" ? (Math.floor(day.endOf("month").diff(first, "day") / 7) + 1) * 7 : span === "week" ? 7 : AGENDA_DAYS;
  return Array.from({ length: count }, (_, n) => first.add(n, "day").format("YYYY-MM-DD"));
}

function weekOf(day: dayjs.Dayjs): dayjs.Dayjs {
  return day.subtract((day.day() - firstDayOfWeek() + 7) % 7, "day");
}

export function stepped(span: Span, at: string, by: 1 | -1): string {
  const day = dayjs(at);
  return (span === "month" ? day.startOf("month").add(by, "month") : day.add(by * (span === "week" ? 7 : AGENDA_DAYS), "day")).format("YYYY-MM-DD");
}

export function moved(day: string, days: number): string {
  return dayjs(day).add(days, "day").format("YYYY-MM-DD");
}

/** The reader's day of a value. */
export function dayOfValue(field: Field, value: string): string {
  return field.kind === "day" ? value : dayOf(value);
}

/** The value on another day; a moment keeps its time of day. */
export function onDay(field: Field, value: string, day: string, clock: string): string {
  return field.kind === "day" ? day : (dayjsOf(`${day} ${clock}`)?.toISOString() ?? value);
}
