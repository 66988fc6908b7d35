import { useEffect, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { HIDDEN } from "../filter/grammar";
import { useMenu } from "../menu/menu";
import { isChanged, lookOf, plainLook, put, rememberColumns, type Column, type Look } from "../view/look";
import { lookKept, useViews, type Choice, type SavedView } from "../view/views";
import { filterText } from "./condition";

/** The word in an address for the list without a view. */
export const NO_VIEW = "all";

/** What the address says about a list: its view, and what differs from it. */
export interface ListState extends Look {
  q: string;
  view: SavedView | null;
  views: SavedView[];
  choices: Choice[];
  isChanged: boolean;
  isFiltered: boolean;
  /** The view filters by what its reader may not see. */
  isHidden: boolean;
  isReady: boolean;
}

export interface ListControl extends ListState {
  search: (q: string) => void;
  change: (look: Partial<Look>) => void;
  setColumns: (columns: Column[]) => void;
  open: (view: string) => void;
  clear: () => void;
}

/** The list's state lives in the address, so that a link shows the same list. */
export function useListState(entry: RecordTypeEntry, fields: Map<string, Field>): ListControl {
  const [params, setParams] = useSearchParams();
  const { views, choices, isReady } = useViews(entry.type);
  const view = views.find((one) => one.id === params.get("view")) ?? null;
  const base = useMemo(() => (view ? lookKept(view, plainLook(entry)) : plainLook(entry)), [view, entry]);
  const edit = (change: (next: URLSearchParams) => void) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      change(next);
      return next;
    }, { replace: true });

  const usual = useMenu().viewOf(entry.type);
  const chosen = choices.find((choice) => choice.first)?.view;
  const first = params.size === 0 ? [chosen, usual].find((id) => views.some((one) => one.id === id)) : undefined;
  useEffect(() => {
    if (first) setParams({ view: first }, { replace: true });
  }, [first, setParams]);

  const state = useMemo(() => {
    const look = lookOf(params, base);
    const filter = filterText(look.filter, params.getAll("f"), fields);
    const q = params.get("q") ?? "";
    return { ...look, columns: look.columns.filter((column) => fields.has(column.path)), filter, q, isHidden: filter.includes(HIDDEN), isFiltered: Boolean(q || filter), isChanged: isChanged(params, base) };
  }, [params, base, fields]);

  const change = (look: Partial<Look>) => edit((next) => {
    put(next, base, { filter: state.filter, ...look });
    next.delete("f");
  });
  return {
    ...state, view, views, choices, isReady: isReady && !first,
    search: (q) => edit((next) => (q ? next.set("q", q) : next.delete("q"))),
    change,
    setColumns: (columns) => {
      if (!view) rememberColumns(entry, columns);
      edit((next) => {
        put(next, base, { columns });
        if (!view && !next.has("columns")) next.set("columns", columns.map(({ path, width }) => (width ? `${path}:${width}` : path)).join(","));
      });
    },
    open: (id) => setParams({ view: id }),
    clear: () => edit((next) => {
      next.delete("q");
      next.delete("f");
      put(next, base, { filter: "" });
    }),
  };
}
