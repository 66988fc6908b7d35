import { allFields } from "../catalog/catalog";
import type { RecordTypeEntry } from "../catalog/types";

export const KINDS = ["list", "kanban", "calendar", "map", "split"] as const;
export type Kind = (typeof KINDS)[number];

/** A column and how wide it stands; without a width it takes what it needs. */
export interface Column {
  path: string;
  width?: number;
}

/** How a list is looked at: all that a view keeps and an address says. */
export interface Look {
  kind: Kind;
  filter: string;
  sort: string;
  group: string;
  by: string;
  columns: Column[];
  totals: string[];
  density: "" | "comfortable" | "compact";
  frozen: number;
}

const PARTS = ["kind", "filter", "sort", "group", "by", "columns", "totals", "density", "frozen"] as const;
const REMEMBERED = "perennial.columns";
const [NARROWEST, WIDEST] = [48, 1200];

/** How a list looks when nobody said anything. */
export function plainLook(entry: RecordTypeEntry): Look {
  return { kind: "list", filter: "", sort: entry.defaultSort ?? "-createdAt", group: "", by: "", columns: usualColumns(entry), totals: [], density: "", frozen: 0 };
}

/** The look that an address asks for, over the one of its view. */
export function lookOf(params: URLSearchParams, base: Look): Look {
  const written = (part: (typeof PARTS)[number]) => params.get(part) ?? say(base, part);
  const kind = written("kind") as Kind;
  const density = written("density");
  return {
    kind: KINDS.includes(kind) ? kind : "list",
    filter: written("filter"), sort: written("sort"), group: written("group"), by: written("by"),
    columns: columnsOf(written("columns")), totals: written("totals").split(",").filter(Boolean),
    density: density === "compact" || density === "comfortable" ? density : "", frozen: Math.min(5, Math.max(0, Number(written("frozen")) || 0)),
  };
}

/** Writes into the address what differs from the view, and takes out what does not. */
export function put(params: URLSearchParams, base: Look, change: Partial<Look>): void {
  const next = { ...lookOf(params, base), ...change };
  for (const part of PARTS) {
    if (say(next, part) === say(base, part)) params.delete(part);
    else params.set(part, say(next, part));
  }
}

/** Whether the address says anything else than its view. */
export function isChanged(params: URLSearchParams, base: Look): boolean {
  const now = lookOf(params, base);
  return params.has("f") || PARTS.some((part) => say(now, part) !== say(base, part));
}

export function rememberColumns(entry: RecordTypeEntry, columns: Column[]): void {
  localStorage.setItem(`${REMEMBERED}.${entry.type}`, columns.map(spelled).join(","));
}

function say(look: Look, part: (typeof PARTS)[number]): string {
  switch (part) {
    case "columns": return look.columns.map(spelled).join(",");
    case "totals": return look.totals.join(",");
    case "frozen": return look.frozen ? String(look.frozen) : "";
    case "kind": case "filter": case "sort": case "group": case "by": case "density": return look[part];
  }
}

function spelled({ path, width }: Column): string {
  return width ? `${path}:${width}` : path;
}

function columnsOf(text: string): Column[] {
  const columns = text.split(",").filter(Boolean).map((one): Column => {
    const [path = "", width] = one.split(":");
    const pixels = Math.round(Number(width));
    return pixels > 0 ? { path, width: Math.min(WIDEST, Math.max(NARROWEST, pixels)) } : { path };
  });
  return columns.filter((one, at) => columns.findIndex((other) => other.path === one.path) === at);
}

function usualColumns(entry: RecordTypeEntry): Column[] {
  const chosen = localStorage.getItem(`${REMEMBERED}.${entry.type}`);
  if (chosen) return columnsOf(chosen);
  if (entry.listed?.length) return [...new Set([...(entry.title ? [entry.title] : []), ...entry.listed])].map((path) => ({ path }));
  return allFields(entry).filter((field) => field.kind !== "longText").slice(0, 6).map((field) => ({ path: field.path }));
}
