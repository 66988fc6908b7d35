import { useQueries } from "@tanstack/react-query";
import dayjs from "dayjs";
import { dayOf } from "../../kit/text/format";
import { get } from "../api/http";
import { businessNow } from "../api/session";
import type { Field } from "../catalog/types";

interface Held {
  id: string;
  since: string;
}

/** Since when each record stands in its column, as the journal tells: one question for a page of cards. What machines set is not in it. */
export function useAges(type: string, field: Field, pages: string[][]): Map<string, string> {
  const isTold = !field.machine && !field.derived;
  const answers = useQueries({
    queries: pages.filter((ids) => isTold && ids.length > 0).map((ids) => ({
      queryKey: ["since", type, field.path, ids],
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await get<{ items: Held[] }>(`${type}/since`, { field: field.path, ids: ids.join(",") }, signal)).items,
      retry: false,
    })),
  });
  return new Map(answers.flatMap((answer) => answer.data ?? []).map(({ id, since }) => [id, since]));
}

/** Whole days between a moment's day and today. */
export function daysSince(moment: string, now = businessNow()): number {
  return Math.max(0, dayjs(dayOf(new Date(now).toISOString())).diff(dayjs(dayOf(moment)), "day"));
}
