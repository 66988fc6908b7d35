import { useSuspenseQuery } from "@tanstack/react-query";
import { spoken } from "../../kit/text/text";
import { get } from "../api/http";
import type { RecordTypeEntry } from "../catalog/types";

/** Where a record type is offered. */
interface Entry {
  type: string;
  inMenu: boolean;
  inCreate: boolean;
  onHome: boolean;
  /** The view with which the list opens. */
  view: string | null;
  /** What new records begin with, as an address says it. */
  createsWith: string | null;
}

/** A panel of the start page: the first records of a view, or figures for each of its groups. */
export interface HomePanel {
  key: string;
  label: string;
  type: string;
  view: string;
  drawn: "ROWS" | "FIGURES";
  groupedBy: string | null;
  measure: string | null;
}

type Where = "inMenu" | "inCreate" | "onHome";

/** How the administrators arranged menu, quick-create and start page; what they did not name is offered everywhere. */
export class Menu {
  readonly panels: HomePanel[];
  private readonly entries: Map<string, Entry>;
  private readonly order: Map<string, number>;

  constructor(document: { entries: Entry[]; panels: HomePanel[] }) {
    this.panels = document.panels;
    this.entries = new Map(document.entries.map((entry) => [entry.type, entry]));
    this.order = new Map(document.entries.map((entry, at) => [entry.type, at]));
  }

  /** The types offered in a place, those with a place of their own first, administration last. */
  offered(types: RecordTypeEntry[], where: Where): RecordTypeEntry[] {
    const shown = types.filter(({ type }) => this.entries.get(type)?.[where] ?? true);
    const rank = ({ type, suite }: RecordTypeEntry) => (this.order.get(type) ?? this.order.size) + (suite === "platform" ? AFTER_ALL : 0);
    return shown.toSorted((a, b) => rank(a) - rank(b));
  }

  viewOf(type: string): string | null {
    return this.entries.get(type)?.view ?? null;
  }

  /** Where one makes a new record of the type. */
  newAddress(type: string): string {
    const given = this.entries.get(type)?.createsWith;
    return given ? `/${type}/new?${given}` : `/${type}/new`;
  }
}

const AFTER_ALL = 10_000;
const NOTHING = { entries: [], panels: [] };

/** The menu in the language now spoken; where it cannot be read everything is offered. */
export function useMenu(): Menu {
  return useSuspenseQuery({
    queryKey: ["menu", spoken()],
    queryFn: async () => new Menu(await get<ConstructorParameters<typeof Menu>[0]>("platform/menu").catch(() => NOTHING)),
    staleTime: 10 * 60_000,
  }).data;
}
