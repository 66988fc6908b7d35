import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import { asked, type Valuation } from "./valuation";
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
  /** The list as it stood at this moment. */
  asOf?: string | null;
}

/** Pages of a list, one keyset page after the other. */
export function useRecords({ type, filter, q, sort, columns, title, limit = 50, asOf }: Wish, enabled = true) {
  const fields = fieldsAsked(type, columns, title);
  const expand = columns.filter((field) => field.kind === "link" || field.kind === "links").map((field) => field.path).join(",");
  return useInfiniteQuery({
    queryKey: ["list", type, { filter, q, sort, fields, expand, limit, asOf }],
    queryFn: ({ pageParam, signal }) => get<Page>(type, { filter, q, sort, fields, expand, limit, cursor: pageParam, count: "none", asOf }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

function fieldsAsked(type: string, columns: Field[], title?: string | null): string {
  return [...new Set([...(title ? [title] : []), ...columns.flatMap((field) => [field.path, ...(field.inBase ? [field.inBase.path, ...field.inBase.beside] : [])]), "version", ...(type.startsWith("platform/") ? [] : ["lock"])])].join(",");
}

/** How many records a list holds: estimated first, exact when asked. */
export function useCount(type: string, filter: string, q: string, exact: boolean, asOf?: string | null, enabled = true) {
  return useQuery({
    queryKey: ["aggregate", type, "count", { filter, q, exact, asOf }],
    queryFn: async ({ signal }) => (await get<Page>(type, { filter, q, limit: 1, fields: "id", count: exact ? "exact" : "estimate", asOf }, signal)).count,
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** Sums over the whole filtered list, one row a currency where money is involved. */
export function useTotals(type: string, filter: string, q: string, paths: string[], valuation: Valuation, asOf?: string | null) {
  return useQuery({
    queryKey: ["aggregate", type, "totals", { filter, q, paths, asOf, valuation }],
    queryFn: async ({ signal }) => (await get<{ items: Record<string, unknown>[] }>(`${type}/aggregate`, { measures: paths.map((path) => `sum(${path})`).join(","), filter, q, asOf, money: asked(valuation) }, signal)).items,
    enabled: paths.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
