import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import { asked as moneyAsked, type Valuation } from "./valuation";
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
export function useRecords(wish: Wish, enabled = true) {
  return useInfiniteQuery({
    queryKey: ["list", wish.type, asked(wish)],
    queryFn: ({ pageParam, signal }) => pageOf(wish, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One page of a list, from where the page before it ended. */
export function pageOf(wish: Wish, cursor: string | null, signal?: AbortSignal): Promise<Page> {
  return get<Page>(wish.type, { ...asked(wish), cursor, count: "none" }, signal);
}

function asked({ type, filter, q, sort, columns, title, limit = 50, asOf }: Wish) {
  const expand = columns.filter((field) => field.kind === "link" || field.kind === "links").map((field) => field.path).join(",");
  return { filter, q, sort, fields: fieldsAsked(type, columns, title), expand, limit, asOf };
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
    queryFn: async ({ signal }) => (await get<{ items: Record<string, unknown>[] }>(`${type}/aggregate`, { measures: paths.map((path) => `sum(${path})`).join(","), filter, q, asOf, money: moneyAsked(valuation) }, signal)).items,
    enabled: paths.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
