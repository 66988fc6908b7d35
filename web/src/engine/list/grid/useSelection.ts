import { useState } from "react";

/** Which rows of a list are chosen: some by hand, or all that match, also beyond the page. */
export interface Selection {
  ids: Set<string>;
  isAll: boolean;
  toggle: (id: string, range?: string[]) => void;
  togglePage: (page: string[]) => void;
  chooseAll: () => void;
  clear: () => void;
}

/** A selection lives as long as the list asks for the same records. */
export function useSelection(scope: string): Selection {
  const [chosen, setChosen] = useState<{ scope: string; ids: Set<string>; isAll: boolean; last: string | null }>({ scope, ids: new Set(), isAll: false, last: null });
  const now = chosen.scope === scope ? chosen : { scope, ids: new Set<string>(), isAll: false, last: null };
  const put = (ids: Set<string>, isAll: boolean, last: string | null) => setChosen({ scope, ids, isAll, last });
  return {
    ids: now.ids, isAll: now.isAll,
    toggle: (id, page) => {
      const ids = new Set(now.ids);
      const between = page && now.last ? stretch(page, now.last, id) : [id];
      const on = !ids.has(id);
      for (const one of between) if (on) ids.add(one); else ids.delete(one);
      put(ids, false, id);
    },
    togglePage: (page) => put(page.every((id) => now.ids.has(id)) ? new Set([...now.ids].filter((id) => !page.includes(id))) : new Set([...now.ids, ...page]), false, null),
    chooseAll: () => put(new Set(now.ids), true, null),
    clear: () => put(new Set(), false, null),
  };
}

function stretch(page: string[], from: string, to: string): string[] {
  const [a, b] = [page.indexOf(from), page.indexOf(to)];
  return a < 0 || b < 0 ? [to] : page.slice(Math.min(a, b), Math.max(a, b) + 1);
}
