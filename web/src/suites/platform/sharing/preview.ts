import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import { t } from "../../../kit/text/text";

export interface Opened {
  records: number;
  people: number;
  seeAll: number;
  closed: number;
}

/** How many records a rule opens, and to how many people. */
export function useOpened(type: string, filter: string, kind: string | null, grantee: string | null) {
  return useQuery({
    queryKey: ["sharing-preview", type, filter, kind, grantee],
    queryFn: ({ signal }) => get<Opened>("platform/sharing-rules/preview", { type, filter, kind: grantee ? kind : null, grantee }, signal),
    enabled: Boolean(type && filter.trim()), placeholderData: keepPreviousData, retry: false,
  });
}

/** The preview in sentences. */
export function sentences({ records, people, seeAll, closed }: Opened, toSomebody: boolean): string[] {
  if (!toSomebody) return [t("rule.previewRecords", { records })];
  return [t("rule.preview", { records, people }), ...(seeAll ? [t("rule.seeAll", { n: seeAll })] : []), ...(closed ? [t("rule.closed", { n: closed })] : [])];
}
