import { useSession } from "../../engine/api/session";
import { useCatalog } from "../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../engine/catalog/types";
import { recordAddress } from "../../engine/fields/RecordLink";
import { t } from "../../kit/text/text";
import { useLater } from "../../kit/useLater";
import { asked } from "./asked";
import { completions } from "./choices";
import { useRecents } from "./recents";
import { useDeeds } from "./useDeeds";
import { iconNameOf, useFoundRecords, type Hit, type HitGroup } from "./useHits";

const QUIET_MS = 120;
const FEW = 6;

/** All that the palette shows for what is typed: what was opened last while nothing is, else records, pages and actions. */
export function usePalette(typed: string, narrowed: string | undefined): { groups: HitGroup[]; similar: boolean; searching: boolean; unknownType?: string } {
  const catalog = useCatalog();
  const now = asked(typed, catalog.types, narrowed);
  const settled = useLater(typed, QUIET_MS);
  const found = useFoundRecords(asked(settled, catalog.types, narrowed));
  const recents = useRecents(useSession().data?.user.id ?? "", typed === "");
  const { pages, groups: deeds } = useDeeds();
  const fitting = (hits: Hit[], many: number) => hits.filter((hit) => fits(`${hit.label} ${hit.also ?? ""}`, now.words)).slice(0, many);
  const [here, ...elsewhere] = deeds.map((group) => ({ ...group, hits: fitting(group.hits, FEW) }));
  const places = { key: "pages", label: t("search.pages"), hits: fitting(pages, now.pagesOnly ? pages.length : FEW) };
  const isNarrowed = now.types.length > 0 || now.mine || now.choices.length > 0 || now.unknownType !== undefined;
  const others = isNarrowed ? [] : now.pagesOnly ? [places] : [...(here ? [here] : []), places, ...(now.words ? elsewhere : [])];
  const last = typed || narrowed ? [] : recents.map((one): Hit => ({ key: `recent ${one.id}`, to: recordAddress(one.type, one.id), icon: iconNameOf(catalog, one.type), label: one.label, type: one.type, why: { label: "", text: "", marks: [], how: catalog.find(one.type)?.labelOne ?? catalog.find(one.type)?.label } }));
  const isAsked = now.words !== "" || now.choices.length > 0;
  const narrowing = { key: "narrowing", label: t("search.narrowing"), hits: completions(typed, narrowedTo(catalog.types, now.types)).map((one): Hit => ({ key: `narrow ${one.typed}`, icon: "tags", label: one.label, completed: one.typed })) };
  const isValue = /[:：]\S*$/u.test(typed);
  const groups = [...(isValue ? [narrowing] : []), { key: "recents", label: t("search.recents"), hits: last }, ...(isAsked ? found.groups : []), ...others, ...(isValue ? [] : [narrowing])];
  return { groups: groups.filter((group) => group.hits.length > 0), similar: now.words !== "" && found.similar, searching: found.searching || settled !== typed, unknownType: now.unknownType };
}

function narrowedTo(entries: RecordTypeEntry[], types: string[]): RecordTypeEntry[] {
  return types.length > 0 ? entries.filter((entry) => types.includes(entry.type)) : entries;
}

/** Every word is part of the text. */
function fits(text: string, words: string): boolean {
  const low = text.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => low.includes(word));
}
