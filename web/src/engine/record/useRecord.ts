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

/** A record with the faces of its links, as it stands now or stood at a moment. */
export function useRecord(entry: RecordTypeEntry, id: string, asOf: string | null = null) {
  const links = [...allFields(entry).filter(isLink).map((field) => field.path), ...(entry.children ?? []).flatMap((rows) => rows.fields.filter(isLink).map((field) => `${rows.path}/${field.path}`))].join(",");
  return useQuery({
    queryKey: ["record", entry.type, id, asOf],
    queryFn: async ({ signal }): Promise<Read> => {
      const { body, etag } = await ask<RecordValue>(`${entry.type}/${id}`, { query: { expand: links, asOf }, signal });
      return { record: body, etag: etag ?? `"${body.version ?? 0}"` };
    },
  });
}
