import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import type { Page } from "../../../engine/list/useRecords";
import type { Courier, OutboundOrder, Product } from "../../../generated/catalog";

export const OUTBOUND_ORDERS = "fulfilment/outbound-orders";

export type Line = OutboundOrder["lines"][number];

/** The numbers and barcodes of the order's goods, by which a scan is recognised before the server has its say. */
export function useCodes(order: OutboundOrder) {
  const ids = [...new Set(order.lines.map((line) => line.product))];
  return useQuery({
    queryKey: ["list", "products/products", "codes", ...ids],
    queryFn: ({ signal }) => get<Page>("products/products", { filter: `id in (${ids.map((id) => `'${id}'`).join(",")})`, fields: "number,barcode", limit: ids.length, count: "none" }, signal),
    select: (page) => new Map(page.items.map((item) => [item.id, item as unknown as Product])),
  });
}

/** Those who carry parcels for us. */
export function useCouriers() {
  return useQuery({
    queryKey: ["list", "fulfilment/couriers", "used"],
    queryFn: ({ signal }) => get<Page>("fulfilment/couriers", { filter: "active eq true", sort: "name", fields: "code,name", limit: 100, count: "none" }, signal),
    select: (page) => page.items as unknown as Courier[],
  });
}

export function isPicked(line: Line): boolean {
  return line.picked !== null && Number(line.picked) >= Number(line.quantity);
}

/** The first open line that the scan belongs to. */
export function lineOf(lines: Line[], codes: Map<string, Product> | undefined, scanned: string): Line | undefined {
  const answers = ({ product }: Line) => codes?.get(product)?.number?.toLowerCase() === scanned.toLowerCase() || codes?.get(product)?.barcode === scanned;
  return lines.find((line) => !isPicked(line) && answers(line));
}
