import { useSuspenseQuery } from "@tanstack/react-query";
import { spoken, t } from "../../kit/text/text";
import { get } from "../api/http";
import { basePathOf } from "../fields/rates";
import { loadConditions } from "../layout/layout";
import { placeOf } from "../suite";
import type { Action, CatalogDocument, Field, KindName, RecordTypeEntry, Section } from "./types";

/** The catalogue of this caller, ready for look-ups. */
export class Catalog {
  readonly types: RecordTypeEntry[];
  private readonly byType: Map<string, RecordTypeEntry>;
  private readonly refusals: Map<string, string>;

  constructor(document: CatalogDocument) {
    this.types = document.types.map(withFullPaths).toSorted((a, b) => placeOf(a.type) - placeOf(b.type));
    this.byType = new Map(this.types.map((entry) => [entry.type, entry]));
    this.refusals = new Map(document.refusals.map((refusal) => [refusal.code, refusal.label]));
  }

  find(type: string): RecordTypeEntry | undefined {
    return this.byType.get(type);
  }

  refusal(code: string): string | undefined {
    return this.refusals.get(code);
  }

  refusalCodes(): string[] {
    return [...this.refusals.keys()];
  }

  /** Every field elsewhere that points at this type: where related lists come from. */
  linksTo(type: string): { entry: RecordTypeEntry; field: Field }[] {
    return this.types.filter((entry) => may(entry, "read")).flatMap((entry) =>
      entry.sections.flatMap((section) => section.fields)
        .filter((field) => field.kind === "link" && field.target === type && field.filterable !== false && !FIXED.has(field.path))
        .map((field) => ({ entry, field })));
  }

  /** The types that may be read by suite, in the order given. */
  suites(types: RecordTypeEntry[] = this.types): { suite: string; label: string; entries: RecordTypeEntry[] }[] {
    const grouped = Map.groupBy(types.filter((entry) => may(entry, "read")), (entry) => entry.suite);
    return [...grouped].map(([suite, entries]) => ({ suite, label: entries.find((entry) => entry.suiteLabel)?.suiteLabel ?? suite, entries }));
  }
}

const FIXED = new Set(["owner", "createdBy", "updatedBy", "createdAt", "updatedAt", "id", "version"]);

export function may(entry: RecordTypeEntry, action: Action): boolean {
  if (!(entry.actions?.includes(action) ?? true)) return false;
  return action === "create" ? isCreatable(entry) : action === "change" ? hasWritable(entry) : true;
}

/** Whether the browser may write a field; what verbs or the house write is shown only. */
export function isWritable(field: Field): boolean {
  return !field.readOnly && !field.byVerb && !field.machine;
}

function isCreatable(entry: RecordTypeEntry): boolean {
  return entry.verbs.some((verb) => verb.creating) || hasWritable(entry);
}

function hasWritable(entry: RecordTypeEntry): boolean {
  return entry.sections.some((section) => section.fields.some(isWritable));
}

/** Every field of a type by its full path, the fixed ones included. */
export function allFields(entry: RecordTypeEntry): Field[] {
  const own = entry.sections.flatMap((section) => section.fields);
  const known = new Set(own.map((field) => field.path));
  return [...own, ...fixedFields().filter((field) => !known.has(field.path))];
}

function withFullPaths(entry: RecordTypeEntry): RecordTypeEntry {
  const sections = entry.sections.map((section) => ({ ...section, fields: section.fields.map((field) => ({ ...field, path: fullPath(section, field) })) }));
  const own = sections.find((section) => section.path === "base")?.fields.map((field) => field.path) ?? [];
  const beside = own.filter((path) => BESIDE_AMOUNTS.includes(path));
  return { ...entry, sections: own.length ? sections.map((section) => ({ ...section, fields: section.fields.map((field) => withBase(field, own, beside)) })) : sections };
}

const BESIDE_AMOUNTS = ["base/on", "base/rates", "base/frozenOn"];

function withBase(field: Field, own: string[], beside: string[]): Field {
  const path = basePathOf(field.path);
  return field.kind === "money" && own.includes(path) ? { ...field, inBase: { path, beside } } : field;
}

function fullPath(section: Section, field: Field): string {
  if (!section.path || field.path.startsWith(`${section.path}/`)) return field.path;
  return `${section.path}/${field.path}`;
}

function fixedFields(): Field[] {
  const fixed = (path: string, label: string, kind: KindName, target?: string): Field =>
    ({ path, label, kind, target, readOnly: true, filterable: true, sortable: kind === "moment" });
  return [
    fixed("owner", t("field.owner"), "link", "platform/users"),
    fixed("createdAt", t("field.createdAt"), "moment"),
    fixed("createdBy", t("field.createdBy"), "link", "platform/users"),
    fixed("updatedAt", t("field.updatedAt"), "moment"),
    fixed("updatedBy", t("field.updatedBy"), "link", "platform/users"),
  ];
}

/** The catalogue in the language now spoken; suspends until it has come. */
export function useCatalog(): Catalog {
  return useSuspenseQuery({
    queryKey: ["catalog", spoken()],
    queryFn: async () => {
      const document = await get<CatalogDocument>("catalog");
      if (document.types.some((type) => type.form)) await loadConditions();
      return new Catalog(document);
    },
    staleTime: 10 * 60_000,
  }).data;
}
