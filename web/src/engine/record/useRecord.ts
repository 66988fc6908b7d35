import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/http";
import { allFields } from "../catalog/catalog";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";

export interface Read {
  record: RecordValue;
  etag: string;
}

function isLink(field: Field): boolean {
  return field.kind === "link" || field.kind === "links";
}

/** How a record is read with the faces of its links, as it stands now or stood at a moment. */
export function recordQuery(entry: RecordTypeEntry, id: string, asOf: string | null = null) {
  const links = [...allFields(entry).filter(isLink).map((field) => field.path), ...(entry.children ?? []).flatMap((rows) => rows.fields.filter(isLink).map((field) => `${rows.path}/${field.path}`))].join(",");
  return {
    queryKey: ["record", entry.type, id, asOf],
    queryFn: async ({ signal }: { signal?: AbortSignal }): Promise<Read> => {
      const { body, etag } = await ask<RecordValue>(`${entry.type}/${id}`, { query: { expand: links, asOf }, signal });
      return { record: body, etag: etag ?? `"${body.version ?? 0}"` };
    },
  };
}

/** A record with the faces of its links, as it stands now or stood at a moment. */
export function useRecord(entry: RecordTypeEntry, id: string, asOf: string | null = null) {
  return useQuery(recordQuery(entry, id, asOf));
}
