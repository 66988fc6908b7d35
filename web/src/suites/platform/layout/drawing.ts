import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { shownRows } from "../../../engine/suite";
import type { Layout } from "../../../engine/layout/layout";
import { spoken } from "../../../kit/text/text";

interface Words {
  en?: string | null;
  zh?: string | null;
}

export interface TabRow extends Words { id?: string; key: string }
export interface SectionRow extends Words { id?: string; key: string; tab?: string | null; columns?: number | null; collapsed?: boolean; visible?: string | null }
export interface FieldRow { id?: string; path: string; section?: string | null; visible?: string | null; required?: string | null; readOnly?: string | null }
export interface RelatedRow extends Words { id?: string; tab?: string | null; type: string; by: string; filter?: string | null; columns?: string[] | null; sort?: string | null }
export interface OfferRow { id?: string; path: string; options: string[]; condition: string }
export interface CheckRow extends Words { id?: string; path: string; condition: string }

/** What a layout's record holds of the drawing, row by row. */
export interface Drawing {
  tabs: TabRow[];
  sections: SectionRow[];
  fields: FieldRow[];
  related: RelatedRow[];
  offers: OfferRow[];
  checks: CheckRow[];
}

export const PARTS = ["tabs", "sections", "fields", "related", "offers", "checks"] as const;

/** One row of the drawing that is being looked at. */
export interface Chosen {
  part: (typeof PARTS)[number];
  at: number;
}

export function drawingOf(record: Record<string, unknown>): Drawing {
  const rows = <T>(part: string) => (Array.isArray(record[part]) ? (record[part] as T[]) : []);
  return { tabs: rows("tabs"), sections: rows("sections"), fields: rows("fields"), related: rows("related"), offers: rows("offers"), checks: rows("checks") };
}

/** The words for the reader, those of the other language where there are none in his. */
export function wordsOf({ en, zh }: Words): string {
  return (spoken() === "en" ? en : zh) ?? en ?? zh ?? "";
}

/** Words in the language now spoken. */
export function inWords(text: string): Words {
  return spoken() === "en" ? { en: text, zh: null } : { en: null, zh: text };
}

/** A layout that draws the type as it is drawn without one: where a new layout begins. */
export function usualDrawing(entry: RecordTypeEntry, main: string): Drawing {
  const sections: SectionRow[] = [];
  const fields: FieldRow[] = [];
  for (const section of entry.sections) {
    const key = section.path ? keyFrom(section.path) : "main";
    sections.push({ key, columns: 2, ...inWords(section.path ? section.label : main) });
    for (const field of section.fields) fields.push({ path: field.path, section: key });
  }
  for (const rows of shownRows(entry)) {
    const key = `rows-${keyFrom(rows.path)}`;
    sections.push({ key, columns: 1, en: null, zh: null });
    fields.push({ path: rows.path, section: key });
  }
  return { tabs: [], sections, fields, related: [], offers: [], checks: [] };
}

function keyFrom(path: string): string {
  return path.replaceAll("/", "-").slice(0, 34);
}

/** A key that no row has yet. */
export function freshKey(rows: { key: string }[], beginning: string): string {
  for (let n = rows.length + 1; ; n++) if (!rows.some((row) => row.key === `${beginning}${n}`)) return `${beginning}${n}`;
}

/** The field moved behind the others of the section, or before one of them; it keeps its conditions. */
export function placed({ fields }: Drawing, path: string, section: string, before?: string): FieldRow[] {
  const row = { ...(fields.find((one) => one.path === path) ?? { path }), section };
  const others = fields.filter((one) => one.path !== path);
  const at = before ? others.findIndex((one) => one.path === before) : others.findLastIndex((one) => one.section === section) + 1;
  const place = at < 0 || (!before && at === 0) ? others.length : at;
  return [...others.slice(0, place), row, ...others.slice(place)];
}

/** The field one step up or down among those of its section, at its edge into the next section. */
export function stepped(drawing: Drawing, path: string, by: 1 | -1): FieldRow[] {
  const row = drawing.fields.find((one) => one.path === path);
  const mates = drawing.fields.filter((one) => one.section === row?.section);
  const at = mates.findIndex((one) => one.path === path);
  const other = mates[at + by];
  if (other) return by < 0 ? placed(drawing, path, row?.section ?? "", other.path) : placed(drawing, other.path, row?.section ?? "", path);
  const next = drawing.sections[drawing.sections.findIndex((one) => one.key === row?.section) + by];
  if (!next) return drawing.fields;
  return placed(drawing, path, next.key, by > 0 ? drawing.fields.find((one) => one.section === next.key)?.path : undefined);
}

/** The rows with the one moved a step. */
export function moved<T>(rows: T[], at: number, by: 1 | -1): T[] {
  const to = at + by;
  if (to < 0 || to >= rows.length) return rows;
  const next = [...rows];
  const [row] = next.splice(at, 1);
  next.splice(to, 0, row as T);
  return next;
}

/** Sections by their tab; one whose tab is not named stands on the first. */
export function sectionsOn({ tabs, sections }: Drawing, tab: string): SectionRow[] {
  const first = tabs[0]?.key ?? "";
  return sections.filter((section) => (section.tab ?? first) === tab);
}

/** Without the section; its fields lose their place, their conditions stay. */
export function withoutSection({ sections, fields }: Drawing, key: string): Pick<Drawing, "sections" | "fields"> {
  return { sections: sections.filter((one) => one.key !== key), fields: fields.map((field) => (field.section === key ? { ...field, section: null } : field)).filter(isOfUse) };
}

/** Without the tab; what stood there stands on the first one left. */
export function withoutTab({ tabs, sections, related }: Drawing, key: string): Pick<Drawing, "tabs" | "sections" | "related"> {
  const free = <T extends { tab?: string | null }>(rows: T[]) => rows.map((row) => (row.tab === key ? { ...row, tab: null } : row));
  return { tabs: tabs.filter((one) => one.key !== key), sections: free(sections), related: free(related) };
}

/** A row without place and conditions says nothing. */
export function isOfUse({ section, visible, required, readOnly }: FieldRow): boolean {
  return Boolean(section ?? visible ?? required ?? readOnly);
}

/** The drawing as those will meet it for whom it is. */
export function layoutOf(name: string, { tabs, sections, fields, related, offers, checks }: Drawing): Layout {
  const known = (text: string | null | undefined) => text ?? undefined;
  return {
    name, tabs: tabs.map((tab) => ({ key: tab.key, label: wordsOf(tab) })),
    sections: sections.map((section) => ({ key: section.key, tab: known(section.tab), label: wordsOf(section), columns: section.columns ?? 2, collapsed: section.collapsed ?? false, visible: known(section.visible) })),
    entries: fields.map((field) => ({ path: field.path, section: known(field.section), visible: known(field.visible), required: known(field.required), readOnly: known(field.readOnly) })),
    related: related.map((list) => ({ tab: known(list.tab), type: list.type, by: list.by, filter: known(list.filter), columns: list.columns ?? [], sort: known(list.sort), label: wordsOf(list) || undefined })),
    offers: offers.map(({ path, options, condition }) => ({ path, options, condition })), checks: checks.map((check) => ({ path: check.path, condition: check.condition, message: wordsOf(check) })),
  };
}
