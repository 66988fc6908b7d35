import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../api/http";
import type { Field } from "../catalog/types";
import { conjuncts, together } from "../filter/conjuncts";
import type { Filter, Term } from "../filter/grammar";
import { parse } from "../filter/parse";
import { print } from "../filter/print";

/** One group: its value, how many records it has, its sums for each currency, and the filter that finds its records. */
export interface GroupFigures {
  key: string;
  value: string | null;
  count: number;
  rows: Record<string, unknown>[];
  filter: string;
}

interface Wish {
  type: string;
  field: Field;
  filter: string;
  q: string;
  sums: string[];
  /** How the server is asked to value amounts. */
  money?: string;
}

/** Whether a list can be grouped by the field. */
export function isGroupable(field: Field): boolean {
  return field.filterable !== false && ["choice", "yesNo", "link", "day", "moment", "text"].includes(field.kind);
}

/** The groups of a list; days and moments by month. */
export function useGroups({ type, field, filter, q, sums, money }: Wish, enabled = true) {
  return useQuery({
    queryKey: ["aggregate", type, "groups", { path: field.path, filter, q, sums, money }],
    queryFn: async ({ signal }) => {
      const group = isTime(field) ? `month(${field.path})` : field.path;
      const counts = await get<{ items: Record<string, unknown>[] }>(`${type}/aggregate`, { group, measures: "count", filter, q }, signal);
      const figures = sums.length ? await get<{ items: Record<string, unknown>[] }>(`${type}/aggregate`, { group, measures: sums.map((path) => `sum(${path})`).join(","), filter, q, money }, signal) : { items: [] };
      return gathered(counts.items, figures.items, group, field, filter);
    },
    enabled, placeholderData: keepPreviousData,
  });
}

function gathered(counts: Record<string, unknown>[], figures: Record<string, unknown>[], group: string, field: Field, filter: string): GroupFigures[] {
  const groups = counts.map((row): GroupFigures => {
    const value = row[group] === null || row[group] === undefined ? null : String(row[group]);
    return { key: value ?? "", value, count: Number(row.count), rows: figures.filter((figure) => String(figure[group] ?? "") === (value ?? "")), filter: within(filter, field, value) };
  });
  const order = field.options?.map((option) => option.value);
  return order ? groups.toSorted((a, b) => place(order, a.value) - place(order, b.value)) : groups;
}

function place(order: string[], value: string | null): number {
  return value === null ? order.length : order.indexOf(value);
}

/** The filter, narrowed to one group. */
export function within(filter: string, field: Field, value: string | null): string {
  return print(together([...conjuncts(parse(filter)), ...conditions(field, value)]));
}

function conditions(field: Field, value: string | null): Filter[] {
  const left: Term = { is: "path", text: field.path };
  if (value === null) return [{ is: "compare", left, by: "eq", right: { is: "null" } }];
  if (isTime(field)) return [{ is: "compare", left, by: "ge", right: { is: "day", text: value } }, { is: "compare", left, by: "lt", right: { is: "day", text: nextMonth(value) } }];
  if (field.kind === "yesNo") return [{ is: "compare", left, by: "eq", right: { is: value === "true" ? "true" : "false" } }];
  return [{ is: "compare", left, by: "eq", right: { is: "text", text: value } }];
}

export function isTime(field: Field): boolean {
  return field.kind === "day" || field.kind === "moment";
}

function nextMonth(first: string): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}
