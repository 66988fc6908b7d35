import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask, get } from "../../engine/api/http";
import type { RecordValue } from "../../engine/catalog/types";
import type { Page } from "../../engine/list/useRecords";
import type { Case, Cause, Promise as Promised, SalesOrder, Shipment, SlaClock, StockItem } from "../../generated/catalog";

const ORDERS_A_PAGE = 5;

/** The customer's orders with their lines, the newest first. */
export function useOrdersOf(customer: string | null) {
  return useInfiniteQuery({
    queryKey: ["list", "orders/sales-orders", "of", customer],
    queryFn: ({ pageParam, signal }) => get<Page>("orders/sales-orders", { filter: `customer eq '${customer}'`, sort: "-orderedAt", fields: "number,orderedAt,status,channel,shipTo,lines,total", expand: "lines/product", limit: ORDERS_A_PAGE, cursor: pageParam, count: "none" }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: customer !== null,
    select: (all) => all.pages.flatMap((page) => page.items as unknown as SalesOrder[]),
  });
}

/** How the order went out the first time. */
export function useShipmentOf(order: string | null) {
  return useQuery({
    queryKey: ["list", "fulfilment/shipments", "of", order],
    queryFn: ({ signal }) => get<Page>("fulfilment/shipments", { filter: `order eq '${order}'`, sort: "-shippedAt", fields: "number,courier,packer,shippedAt,trackingNumber", expand: "packer", limit: 1, count: "none" }, signal),
    enabled: order !== null,
    retry: false,
    select: (page) => (page.items[0] as unknown as Shipment | undefined) ?? null,
  });
}

/** All causes; there are few, and they change seldom. */
export function useCauses() {
  return useQuery({
    queryKey: ["list", "service/causes", "tree"],
    queryFn: ({ signal }) => get<Page>("service/causes", { sort: "code", fields: "code,name,parent", limit: 500, count: "none" }, signal),
    staleTime: 5 * 60_000,
    select: (page) => page.items as unknown as Cause[],
  });
}

/** How much of the product lies in each warehouse. */
export function useStock(product: string | null) {
  return useQuery({
    queryKey: ["list", "fulfilment/stock-items", "of", product],
    queryFn: ({ signal }) => get<Page>("fulfilment/stock-items", { filter: `product eq '${product}'`, fields: "warehouse,onHand,reserved,available", expand: "warehouse", limit: 100, count: "none" }, signal),
    enabled: product !== null,
    retry: false,
    select: (page) => page.items as unknown as StockItem[],
  });
}

function useOfRecord<T>(type: string, record: string, fields: string, sort: string) {
  return useQuery({
    queryKey: ["list", type, "of", record],
    queryFn: ({ signal }) => get<Page>(type, { filter: `record eq '${record}'`, fields, sort, limit: 50, count: "none" }, signal),
    retry: false,
    select: (page) => page.items as unknown as T[],
  });
}

export const usePromises = (record: string) => useOfRecord<Promised>("service/promises", record, "text,dueAt,state,keptAt,verbs", "dueAt");
export const useClocks = (record: string) => useOfRecord<SlaClock>("service/sla-clocks", record, "metric,state,target,dueAt,breachedAt,endedAt", "dueAt");

/** What the case would look like if it were taken down now: the policy's proposal is in it. */
export function useRehearsal(body: Record<string, unknown> | null) {
  return useQuery({
    queryKey: ["rehearsal", body],
    queryFn: async ({ signal }) => (await ask<{ record: RecordValue }>("service/cases", { method: "POST", query: { dryRun: true }, body, signal })).body.record as unknown as Case,
    enabled: body !== null,
    retry: false,
    staleTime: 10_000,
  });
}
