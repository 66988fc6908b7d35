import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../../engine/api/http";
import { useCatalog, type Catalog } from "../../engine/catalog/catalog";
import { manyOf } from "../../engine/catalog/words";
import { recordAddress } from "../../engine/fields/RecordLink";
import { faceOfType } from "../../engine/suite";
import { t } from "../../kit/text/text";
import type { Asked } from "./asked";
import type { Span } from "./Marked";

/** One line of the palette: somewhere to go, or something to do. */
export interface Hit {
  key: string;
  icon: string;
  label: string;
  /** Other words for the same, by which it is found too. */
  also?: string;
  marks?: Span[];
  why?: { label: string; text: string; marks: Span[]; how?: string };
  to?: string;
  act?: () => void;
  /** What the line becomes; the palette stays open. */
  completed?: string;
  /** The record type that Tab narrows the search to. */
  type?: string;
}

export interface HitGroup {
  key: string;
  label: string;
  hits: Hit[];
}

interface FoundHit {
  id: string;
  label: string;
  marks: Span[];
  exact: boolean;
  why: { path: string; label: string; text: string; marks: Span[]; way: "LETTERS" | "DIGITS" | "PINYIN" | "INITIALS" } | null;
}

interface FoundGroup {
  type: string;
  hits: FoundHit[];
  more: boolean;
  filter: string | null;
}

interface Found {
  groups: FoundGroup[];
  similar: boolean;
}

const EACH = 6;
const EACH_OF_ONE_TYPE = 20;

/** The records that the server finds, those called just so on top. */
export function useFoundRecords({ words, types, mine, choices, pagesOnly, unknownType }: Asked): { groups: HitGroup[]; similar: boolean; searching: boolean } {
  const catalog = useCatalog();
  const isAsked = (words.length > 0 || choices.length > 0) && !pagesOnly && !unknownType;
  const search = useQuery({
    queryKey: ["search", words, types, mine, choices],
    queryFn: ({ signal }) => get<Found>("search", { q: words || undefined, choices: choices.join(",") || undefined, types: types.join(",") || undefined, owner: mine ? "me" : undefined, limit: types.length === 1 ? EACH_OF_ONE_TYPE : EACH }, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = isAsked ? search.data : undefined;
  const all = (found?.groups ?? []).toSorted((a, b) => placeIn(catalog, a.type) - placeIn(catalog, b.type));
  const similarTo = found?.similar ? t("search.similarTo", { typed: words }) : undefined;
  const top = all.flatMap((group) => group.hits.filter((hit) => hit.exact).map((hit) => recordHit(catalog, group.type, hit, similarTo)));
  const rest = all.map((group) => ({
    key: group.type, label: catalog.find(group.type)?.label ?? group.type,
    hits: [...group.hits.filter((hit) => !hit.exact).map((hit) => recordHit(catalog, group.type, hit, similarTo)), ...(group.more && !found?.similar ? [wholeList(catalog, group.type, words, group.filter)] : [])],
  }));
  return { groups: [{ key: "top", label: t("search.top"), hits: top }, ...rest], similar: found?.similar ?? false, searching: isAsked && search.isFetching };
}

function placeIn(catalog: Catalog, type: string): number {
  return catalog.types.findIndex((entry) => entry.type === type);
}

export function iconNameOf(catalog: Catalog, type: string): string {
  return catalog.find(type)?.icon ?? faceOfType(type).icon ?? "";
}

function recordHit(catalog: Catalog, type: string, { id, label, marks, why }: FoundHit, similarTo?: string): Hit {
  const how = similarTo ?? (why?.way === "PINYIN" ? t("search.byPinyin") : why?.way === "INITIALS" ? t("search.byInitials") : undefined);
  const isTitle = why?.path === catalog.find(type)?.title;
  return { key: `${type}/${id}`, to: recordAddress(type, id), icon: iconNameOf(catalog, type), label, marks, type, why: why ? { label: isTitle ? "" : why.label, text: isTitle ? "" : why.text, marks: why.marks, how } : undefined };
}

function wholeList(catalog: Catalog, type: string, words: string, filter: string | null): Hit {
  const entry = catalog.find(type);
  const params = new URLSearchParams();
  if (words) params.set("q", words);
  if (filter) params.set("filter", filter);
  return { key: `${type}/all`, to: `/${type}?${params.toString()}`, icon: "search", label: t("search.all", { many: entry ? manyOf(entry) : type }), type };
}
