import { useCatalog } from "../../engine/catalog/catalog";

/** The reader's word for a choice of a field of a record type. */
export function useWords(type: string): (path: string, value: string) => string {
  const entry = useCatalog().find(type);
  const fields = entry?.sections.flatMap((section) => section.fields) ?? [];
  return (path, value) => fields.find((field) => field.path === path)?.options?.find((option) => option.value === value)?.label ?? value;
}

/** The label of a field of a record type. */
export function useLabels(type: string): (path: string) => string {
  const entry = useCatalog().find(type);
  const fields = entry?.sections.flatMap((section) => section.fields) ?? [];
  return (path) => fields.find((field) => field.path === path)?.label ?? path;
}
