import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { allFields } from "../catalog/catalog";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { read, together, written, type Condition } from "./condition";

/** What the address says about a list: words, conditions, order and columns. */
export interface ListState {
  q: string;
  conditions: Condition[];
  expression: string;
  sort: string;
  columns: string[];
  filter: string;
  isFiltered: boolean;
}

export interface ListControl extends ListState {
  search: (q: string) => void;
  setConditions: (conditions: Condition[]) => void;
  setSort: (sort: string) => void;
  setColumns: (columns: string[]) => void;
  clear: () => void;
}

const REMEMBERED = "perennial.columns";

/** The list's state lives in the address, so that a link shows the same list. */
export function useListState(entry: RecordTypeEntry, fields: Map<string, Field>): ListControl {
  const [params, setParams] = useSearchParams();
  const change = (edit: (next: URLSearchParams) => void) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      edit(next);
      return next;
    }, { replace: true });
  const put = (name: string, value: string) => change((next) => (value ? next.set(name, value) : next.delete(name)));

  const state = useMemo<ListState>(() => {
    const conditions = params.getAll("f").map(read).filter((one): one is Condition => one !== null && fields.has(one.path));
    const expression = params.get("filter") ?? "";
    const q = params.get("q") ?? "";
    return {
      q, conditions, expression,
      sort: params.get("sort") ?? entry.defaultSort ?? "-createdAt",
      columns: chosenColumns(entry, params.get("columns")).filter((path) => fields.has(path)),
      filter: together(conditions, fields, expression),
      isFiltered: Boolean(q || conditions.length || expression),
    };
  }, [params, entry, fields]);

  return {
    ...state,
    search: (q) => put("q", q),
    setConditions: (conditions) => change((next) => {
      next.delete("f");
      for (const condition of conditions) next.append("f", written(condition));
    }),
    setSort: (sort) => put("sort", sort),
    setColumns: (columns) => {
      localStorage.setItem(`${REMEMBERED}.${entry.type}`, columns.join(","));
      put("columns", columns.join(","));
    },
    clear: () => change((next) => ["q", "f", "filter"].forEach((name) => next.delete(name))),
  };
}

function chosenColumns(entry: RecordTypeEntry, fromAddress: string | null): string[] {
  const chosen = fromAddress ?? localStorage.getItem(`${REMEMBERED}.${entry.type}`);
  if (chosen) return chosen.split(",");
  if (entry.listed?.length) return [...new Set([...(entry.title ? [entry.title] : []), ...entry.listed])];
  return allFields(entry).filter((field) => field.kind !== "longText").slice(0, 6).map((field) => field.path);
}
