import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import type { Field, RecordTypeEntry } from "../../../engine/catalog/types";
import type { Catalog } from "../../../engine/catalog/catalog";

/** Definitions that speak of a record type by the field `type`, in the order in which one makes them. */
export const SPEAK_OF_TYPES = ["platform/layouts", "platform/views", "platform/sharing-rules", "platform/webhooks"];

/** How many definitions of a kind each record type has. */
export function useCounts(definitions: string) {
  return useQuery({
    queryKey: ["aggregate", definitions, "byType"],
    queryFn: async ({ signal }) => new Map((await get<{ items: { type: string; count: number }[] }>(`${definitions}/aggregate`, { group: "type", measures: "count" }, signal)).items.map((row) => [row.type, row.count])),
  });
}

/** Types to which fields may be added: not those of the house itself that only verbs write. */
export function takesFields(catalog: Catalog, entry: RecordTypeEntry): boolean {
  return catalog.find("platform/custom-fields") !== undefined && (entry.suite === "custom" || entry.sections.some((section) => section.fields.some((field) => !field.byVerb && !field.machine)));
}

/** What a field holds, in the words in which an administrator chooses a kind. */
export function kindWord(catalog: Catalog, field: Field): string {
  const name = NAMES[field.kind] ?? field.kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const formatted = field.kind === "text" && field.format ? field.format.toUpperCase() : name;
  const options = catalog.find("platform/custom-fields")?.sections.flatMap((section) => section.fields).find((one) => one.path === "kind")?.options ?? [];
  return (options.find((option) => option.value === formatted) ?? options.find((option) => option.value === name))?.label ?? field.kind;
}

const NAMES: Record<string, string> = { texts: "TAGS" };
