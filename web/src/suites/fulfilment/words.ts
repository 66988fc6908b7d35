import { useCatalog } from "../../engine/catalog/catalog";

/** The reader's words for a verb: of its parameters by path, of itself by nothing. */
export function useLabels(type: string, verb: string): (path: string) => string {
  const described = useCatalog().find(type)?.verbs.find((one) => one.verb === verb);
  return (path) => (path ? described?.fields.find((field) => field.path === path)?.label : described?.label) ?? path;
}
