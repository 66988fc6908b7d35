import type { Field } from "../../kit/fields/field";
import { isEmptyValue, valueAt, withValue } from "../catalog/paths";
import type { RecordTypeEntry, Section } from "../catalog/types";
import { isLockedAt } from "../lock/locked";

type Tree = Record<string, unknown>;

/** The form that somebody drew for the caller, as the catalogue tells it. */
export interface Layout {
  name: string;
  tabs: { key: string; label?: string }[];
  sections: LayoutSection[];
  entries: LayoutEntry[];
  related: LayoutRelated[];
  offers: { path: string; options: string[]; condition: string }[];
  checks: { path: string; condition: string; message?: string }[];
}

export interface LayoutSection {
  key: string;
  tab?: string;
  label?: string;
  columns: number;
  collapsed: boolean;
  visible?: string;
}

export interface LayoutEntry {
  path: string;
  section?: string;
  visible?: string;
  required?: string;
  readOnly?: string;
}

export interface LayoutRelated {
  tab?: string;
  type: string;
  by: string;
  filter?: string;
  columns: string[];
  sort?: string;
  label?: string;
}

type Conditions = typeof import("./cel");

let conditions: Conditions | undefined;

/** Fetches the reader of conditions; whoever shows a layout waits for it once. */
export async function loadConditions(): Promise<void> {
  conditions ??= await import("./cel");
}

/** What a layout makes of a record as it stands in the form. */
export interface LayoutState {
  isShown: (path: string) => boolean;
  isSectionShown: (section: LayoutSection) => boolean;
  isLocked: (path: string) => boolean;
  /** The field as it is now: needed or not, with the options that are offered. */
  adapted: (field: Field) => Field;
  /** What is wrong with the record as a whole, by the field where it is told. */
  message: (path: string) => string | undefined;
}

const FREE: LayoutState = { isShown: () => true, isSectionShown: () => true, isLocked: () => false, adapted: (field) => field, message: () => undefined };

/** The state of the layout for a record that stood as `before`, null for a new one. */
export function stateOf(entry: RecordTypeEntry, before: Tree | null, tree: Tree): LayoutState {
  const layout = entry.form;
  const isHeld = (path: string) => before !== null && isLockedAt(before, path);
  if (!layout) return { ...FREE, isLocked: isHeld };
  const now = contextOf(entry, tree);
  const then = before && contextOf(entry, before);
  const says = (condition: string | undefined, context: Tree) => (condition === undefined ? undefined : conditions?.holds(condition, context));
  const entries = new Map(layout.entries.map((one) => [one.path, one]));
  const sections = new Map(layout.sections.map((one) => [one.key, one]));
  const isSectionShown = (section: LayoutSection) => says(section.visible, now) ?? true;
  const isShown = (path: string) => {
    const one = entries.get(path);
    const section = one?.section ? sections.get(one.section) : undefined;
    return (says(one?.visible, now) ?? true) && (section ? isSectionShown(section) : true);
  };
  const isLocked = (path: string) => {
    if (isHeld(path)) return true;
    const condition = entries.get(path)?.readOnly;
    return (says(condition, now) ?? false) && (then ? (says(condition, then) ?? false) : true);
  };
  const withheld = (path: string) => {
    const offers = layout.offers.filter((offer) => offer.path === path);
    const named = new Set(offers.flatMap((offer) => offer.options));
    for (const offer of offers) if (says(offer.condition, now) ?? true) for (const option of offer.options) named.delete(option);
    return named;
  };
  return {
    isShown, isSectionShown, isLocked,
    adapted: (field) => {
      const gone = field.options ? withheld(field.path) : undefined;
      return { ...field, required: field.required || (says(entries.get(field.path)?.required, now) ?? false), options: gone?.size ? field.options?.filter((option) => !gone.has(option.value)) : field.options };
    },
    message: (path) => layout.checks.find((check) => check.path === path && says(check.condition, now) === true)?.message,
  };
}

/** The changes that count: what is typed into a field that is locked or off the form by now is neither shown nor sent. */
export function counting(entry: RecordTypeEntry, original: Tree, changes: Tree): { tree: Tree; changes: Tree; state: LayoutState } {
  const before = original.id === undefined ? null : original;
  let counted = changes;
  for (;;) {
    const tree = Object.entries(counted).reduce((all, [path, value]) => withValue(all, path, value), original);
    const state = stateOf(entry, before, tree);
    const kept = Object.fromEntries(Object.entries(counted).filter(([path]) => state.isShown(path) && !state.isLocked(path)));
    if (Object.keys(kept).length === Object.keys(counted).length) return { tree, changes: counted, state };
    counted = kept;
  }
}

function contextOf(entry: RecordTypeEntry, tree: Tree): Tree {
  let context: Tree = {};
  for (const field of entry.sections.flatMap((section) => section.fields)) context = withValue(context, field.path, conditions?.asked(field.kind, valueAt(tree, field.path)) ?? null);
  return context;
}

/** One section as it is drawn. */
export interface DrawnSection {
  key: string;
  label: string;
  columns: number;
  collapsed: boolean;
  source?: LayoutSection;
  fields: Field[];
  rows: Section[];
}

/** One page of the form as it is drawn. */
export interface DrawnTab {
  key: string;
  label: string;
  sections: DrawnSection[];
  related: LayoutRelated[];
}

/** True when the layout says where things stand, not only what is asked. */
export function isDrawn(layout: Layout | undefined): layout is Layout {
  return layout !== undefined && layout.sections.length > 0;
}

/** The pages of a layout that says where things stand; a section without a tab stands on the first. */
export function tabsOf(entry: RecordTypeEntry, layout: Layout): DrawnTab[] {
  const fields = new Map(entry.sections.flatMap((section) => section.fields).map((field) => [field.path, field]));
  const rows = new Map((entry.children ?? []).map((one) => [one.path, one]));
  const tabs = layout.tabs.length ? layout.tabs : [{ key: "", label: undefined }];
  const first = tabs[0]?.key ?? "";
  return tabs.map((tab) => ({
    key: tab.key, label: tab.label ?? "",
    sections: layout.sections.filter((section) => (section.tab ?? first) === tab.key).map((section) => {
      const paths = layout.entries.filter((one) => one.section === section.key).map((one) => one.path);
      return {
        key: section.key, label: section.label ?? "", columns: section.columns, collapsed: section.collapsed, source: section,
        fields: paths.flatMap((path) => fields.get(path) ?? []), rows: paths.flatMap((path) => rows.get(path) ?? []),
      };
    }),
    related: layout.related.filter((list) => (list.tab ?? first) === tab.key),
  }));
}

/** Required fields that the layout left out and that hold nothing: without them a record could not be saved. */
export function leftOut(entry: RecordTypeEntry, layout: Layout, tree: Tree): Field[] {
  const placed = new Set(layout.entries.filter((one) => one.section).map((one) => one.path));
  return entry.sections.flatMap((section) => section.fields).filter((field) => field.required && !field.readOnly && !placed.has(field.path) && isEmptyValue(valueAt(tree, field.path)));
}
