import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";

export type DayKind = "OPEN" | "CLOSED" | "HOLIDAY" | "WORKDAY" | "HALF_DAY";

export interface CalendarDay {
  date: string;
  kind: DayKind;
  name: string | null;
  hours: string[];
}

export interface CalendarYear {
  year: number;
  zone: string;
  yearTable: string | null;
  published: boolean;
  publishedYears: number[];
  days: CalendarDay[];
}

export interface Reckoning {
  from: string;
  due: string;
  zone: string;
  steps: { date: string; kind: DayKind; name: string | null; from: string | null; to: string | null; counted: string }[];
  unpublished: number[];
}

/** A year of the calendar, the current one where none is named. */
export function useYear(id: string, version: number | undefined, year: number | null) {
  return useQuery({ queryKey: ["calendar-year", id, version, year], queryFn: ({ signal }) => get<CalendarYear>(`platform/calendars/${id}/year`, { year }, signal), placeholderData: (before) => before });
}

/** When so much business time has passed, and how it is made up. */
export function useReckoning(id: string, version: number | undefined, from: string | null, add: string) {
  return useQuery({ queryKey: ["calendar-reckoning", id, version, from, add], queryFn: ({ signal }) => get<Reckoning>(`platform/calendars/${id}/reckon`, { from, add }, signal), placeholderData: (before) => before });
}
