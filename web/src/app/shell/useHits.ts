import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../../engine/api/http";
import { may, useCatalog } from "../../engine/catalog/catalog";
import { oneOf } from "../../engine/catalog/words";
import { recordAddress } from "../../engine/fields/RecordLink";
import { faceOfType } from "../../engine/suite";
import { t } from "../../kit/text/text";

export interface Hit {
  key: string;
  to: string;
  icon: string;
  label: string;
  why?: string;
}

export interface HitGroup {
  key: string;
  label: string;
  hits: Hit[];
}

interface FoundGroup {
  type: string;
  hits: { id: string; label: string; why: { path: string; label: string; text: string } | null }[];
}

/** Pages and actions whose name fits at once, records as soon as the server has found them. */
export function useHits(typed: string, asked: string): { groups: HitGroup[]; searching: boolean } {
  const catalog = useCatalog();
  const search = useQuery({
    queryKey: ["search", asked],
    queryFn: async ({ signal }) => (await get<{ groups: FoundGroup[] }>("search", { q: asked, limit: 6 }, signal)).groups,
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const fits = (label: string) => label.toLowerCase().includes(typed.trim().toLowerCase());
  const pages: Hit[] = catalog.types.filter((entry) => may(entry, "read") && fits(entry.label)).map((entry) => ({ key: entry.type, to: `/${entry.type}`, icon: entry.icon ?? faceOfType(entry.type).icon ?? "", label: entry.label }));
  const actions: Hit[] = catalog.types.filter((entry) => may(entry, "create")).map((entry) => ({ entry, label: t("list.create", { one: oneOf(entry) }) }))
    .filter(({ label }) => typed && fits(label)).map(({ entry, label }) => ({ key: `new ${entry.type}`, to: `/${entry.type}/new`, icon: entry.icon ?? faceOfType(entry.type).icon ?? "", label }));
  const records: HitGroup[] = (asked ? (search.data ?? []) : []).map((group) => {
    const entry = catalog.find(group.type);
    const hits = group.hits.map((hit) => ({ key: hit.id, to: recordAddress(group.type, hit.id), icon: entry?.icon ?? faceOfType(group.type).icon ?? "", label: hit.label, why: whyText(hit.why) }));
    return { key: group.type, label: entry?.label ?? group.type, hits };
  });
  const others = [{ key: "pages", label: t("search.pages"), hits: pages.slice(0, typed ? 5 : 12) }, { key: "actions", label: t("search.actions"), hits: actions.slice(0, 5) }];
  return { groups: [...records, ...others].filter((group) => group.hits.length > 0), searching: search.isFetching };
}

function whyText(why: FoundGroup["hits"][number]["why"]): string | undefined {
  return why ? `${why.label}: ${why.text}` : undefined;
}
