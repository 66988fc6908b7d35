import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import { useCatalog } from "../../../engine/catalog/catalog";
import { faceOf } from "../../../engine/fields/faces";
import type { Page } from "../../../engine/list/useRecords";

/** How the records with these ids are called, as far as the reader may see them. */
export function useNames(type: string | null, ids: string[]): Map<string, string> {
  const entry = useCatalog().find(type ?? "");
  const asked = useQuery({
    queryKey: ["faces", type, "named", ids],
    queryFn: ({ signal }) => get<Page>(type ?? "", { filter: `id in (${ids.map((id) => `'${id}'`).join(",")})`, limit: 500, count: "none" }, signal),
    enabled: entry !== undefined && ids.length > 0,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return new Map(asked.data?.items.map((record) => [record.id, faceOf(entry, record).label]));
}
