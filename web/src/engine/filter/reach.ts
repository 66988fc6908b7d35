import type { Catalog } from "../catalog/catalog";
import { allFields } from "../catalog/catalog";
import type { Field, RecordTypeEntry, Section } from "../catalog/types";

/** From where paths start: the fields at hand, and the child rows below them; `prefix` is the variable inside rows. */
export interface Ground {
  catalog: Catalog;
  fields: Field[];
  rows: Section[];
  prefix: string;
}

const MOST_HOPS = 3;

export function groundOf(catalog: Catalog, entry: RecordTypeEntry): Ground {
  return { catalog, fields: allFields(entry).filter((field) => field.filterable !== false), rows: entry.children ?? [], prefix: "" };
}

/** The ground inside child rows, each called by the variable. */
export function groundOfRows({ catalog }: Ground, rows: Section, variable: string): Ground {
  return { catalog, fields: rows.fields, rows: [], prefix: `${variable}/` };
}

/** The field that a path leads to, through links where it must; named by the whole way. */
export function fieldAt(ground: Ground, path: string): Field | undefined {
  return path.startsWith(ground.prefix) ? follow(ground.catalog, ground.fields, path.slice(ground.prefix.length), path, 0) : undefined;
}

function follow(catalog: Catalog, fields: Field[], rest: string, whole: string, hops: number): Field | undefined {
  const own = fields.find((field) => field.path === rest);
  if (own) return { ...own, path: whole };
  const link = fields.find((field) => field.kind === "link" && rest.startsWith(`${field.path}/`));
  const target = link?.target && hops < MOST_HOPS ? catalog.find(link.target) : undefined;
  const found = link && target && follow(catalog, allFields(target), rest.slice(link.path.length + 1), whole, hops + 1);
  return found && link ? { ...found, label: `${link.label} › ${found.label}` } : undefined;
}

/** The child rows at a path. */
export function rowsAt(ground: Ground, path: string): Section | undefined {
  return path.startsWith(ground.prefix) ? ground.rows.find((rows) => rows.path === path.slice(ground.prefix.length)) : undefined;
}

/** Whether links to the type form a tree, such as departments, so that "is or below" makes sense. */
export function isTree(catalog: Catalog, type: string | undefined): boolean {
  const target = type ? catalog.find(type) : undefined;
  return target?.sections.some((section) => section.fields.some((field) => field.kind === "link" && field.target === type)) ?? false;
}

/** One field to choose, by its whole path. */
export interface Choosable {
  value: string;
  label: string;
}

/** What can be chosen: the fields at hand, those that links lead to, and child rows. */
export function choosable(ground: Ground): { own: Choosable[]; related: Choosable[]; rows: Choosable[] } {
  const asked = ground.fields.filter((field) => field.filterable !== false || ground.prefix !== "");
  const related = asked.filter((field) => field.kind === "link" && field.target).flatMap((link) => {
    const target = ground.catalog.find(link.target ?? "");
    return target ? allFields(target).filter((field) => field.filterable !== false).map((field) => ({ value: `${ground.prefix}${link.path}/${field.path}`, label: `${link.label} › ${field.label}` })) : [];
  });
  return {
    own: asked.map((field) => ({ value: `${ground.prefix}${field.path}`, label: field.label })), related,
    rows: ground.rows.map((rows) => ({ value: `${ground.prefix}${rows.path}`, label: rows.label })),
  };
}
