import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import type { Field, RecordValue } from "../catalog/types";

export interface Page {
  items: RecordValue[];
  next: string | null;
  count: number | null;
}

export interface Wish {
  type: string;
  filter?: string;
  q?: string;
  sort?: string;
  columns: Field[];
  title?: string | null;
  limit?: number;
}

/** Pages of a list, one keyset page after the other. */
export function useRecords({ type, filter, q, sort, columns, title, limit = 50 }: Wish, enabled = true) {
  const fields = fieldsAsked(columns, title);
  const expand = columns.filter((field) => field.kind === "link" || field.kind === "links").map((field) => field.path).join(",");
  return useInfiniteQuery({
    queryKey: ["list", type, { filter, q, sort, fields, expand, limit }],
    queryFn: ({ pageParam, signal }) => get<Page>(type, { filter, q, sort, fields, expand, limit, cursor: pageParam, count: "none" }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

function fieldsAsked(columns: Field[], title?: string | null): string {
  return [...new Set([...(title ? [title] : []), ...columns.map((field) => field.path)])].join(",");
}

/** How many records a list holds: estimated first, exact when asked. */
export function useCount(type: string, filter: string, q: string, exact: boolean) {
  return useQuery({
    queryKey: ["aggregate", type, "count", { filter, q, exact }],
    queryFn: async ({ signal }) => (await get<Page>(type, { filter, q, limit: 1, fields: "id", count: exact ? "exact" : "estimate" }, signal)).count,
    placeholderData: keepPreviousData,
  });
}

/** Sums over the whole filtered list, one row a currency where money is involved. */
export function useTotals(type: string, filter: string, q: string, paths: string[]) {
  return useQuery({
    queryKey: ["aggregate", type, "totals", { filter, q, paths }],
    queryFn: async ({ signal }) => (await get<{ items: Record<string, unknown>[] }>(`${type}/aggregate`, { measures: paths.map((path) => `sum(${path})`).join(","), filter, q }, signal)).items,
    enabled: paths.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
