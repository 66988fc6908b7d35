import { useQuery } from "@tanstack/react-query";
import type { Face } from "../../kit/fields/field";
import { get } from "../api/http";
import { valueAt } from "../catalog/paths";
import { useCatalog, type Catalog } from "../catalog/catalog";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { client } from "../api/client";
import { spoken } from "../../kit/text/text";

interface Page {
  items: RecordValue[];
}

/** The name a record goes by. */
export function faceOf(entry: RecordTypeEntry | undefined, record: RecordValue): Face {
  const path = entry?.title ?? entry?.listed?.[0];
  const title = path ? valueAt(record, path) : undefined;
  return { id: record.id, label: spelled(title) ?? spelled(record.number) ?? record.id };
}

/** A value as a name; a record of any type goes by its own label. */
function spelled(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null) return "label" in value && typeof value.label === "string" ? value.label : undefined;
  return value === undefined || value === null || value === "" ? undefined : String(value);
}

function entryOf(type: string): RecordTypeEntry | undefined {
  return client.getQueryData<Catalog>(["catalog", spoken()])?.find(type);
}

/** The first few records whose text matches. */
export async function facesOf(type: string, q: string, signal?: AbortSignal): Promise<Face[]> {
  const page = await get<Page>(type, { q, limit: 20, count: "none" }, signal);
  return page.items.map((record) => faceOf(entryOf(type), record));
}

/** The face of a linked record: as read along, or asked for. */
export function useFace(type: string, id: string | null, known?: Face): Face | undefined {
  const entry = useCatalog().find(type);
  const asked = useQuery({
    queryKey: ["face", type, id],
    queryFn: async () => faceOf(entry, await get<RecordValue>(`${type}/${id}`)),
    enabled: id !== null && !known && entry !== undefined,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return known ?? asked.data;
}
