import type { ComponentType, ReactNode } from "react";
import type { Condition } from "./list/condition";
import type { Field, RecordTypeEntry, RecordValue, Section } from "./catalog/types";

/** What an input of a suite's own gets: the value, and the record as it stands in the form. */
export interface InputProps {
  id: string;
  field: Field;
  value: unknown;
  tree: Record<string, unknown>;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

export interface PanelProps {
  entry: RecordTypeEntry;
  record: RecordValue;
}

/** What a suite may draw by itself for one of its record types; all else comes from the catalogue. */
export interface TypeFace {
  type: string;
  /** Replaces the list page. */
  List?: ComponentType<{ entry: RecordTypeEntry }>;
  /** Stands with my own work in the navigation, not with its suite. */
  isMyWork?: boolean;
  /** Replaces the whole record page. */
  Page?: ComponentType<{ entry: RecordTypeEntry; id: string }>;
  /** Replaces the editor of a record (create and change). */
  Form?: ComponentType<{ entry: RecordTypeEntry; record?: RecordValue }>;
  /** The picture in navigation and search. */
  icon?: string;
  /** Child rows that a panel of the suite shows and edits by itself. */
  ownRows?: string[];
  /** Verbs that are the next step of a record when they are possible; the first one possible is the main button. */
  mainVerbs?: string[];
  /** Verbs that the suite asks for by itself; they get no button. */
  ownVerbs?: string[];
  /** Inputs that know more than their field's kind, by path. */
  inputs?: Record<string, ComponentType<InputProps>>;
  /** False for fields and child rows that make no sense for the record as it stands in the form. */
  isAsked?: (path: string, tree: Record<string, unknown>) => boolean;
  /** Fields that the server fills in by itself, child rows by their whole path; forms leave them out. */
  filledIn?: string[];
  /** Stands above the tabs. */
  Lead?: ComponentType<PanelProps>;
  /** Stand to the left, below the key facts. */
  facts?: ComponentType<PanelProps>[];
  /** Stand to the right of the tabs. */
  panels?: ComponentType<PanelProps>[];
  /** Fields that the suite shows elsewhere and the key facts leave out; a section's path stands for all its fields. */
  shownElsewhere?: string[];
  /** Further tabs of the record page. */
  tabs?: { key: string; label: () => string; Panel: ComponentType<PanelProps> }[];
  /** The tab that a record opens with; else the suite's own first tab or the timeline. */
  firstTab?: string;
  /** Conditions offered as one click above the list. */
  quick?: { label: () => string; condition: Condition }[];
  /** What follows from a link chosen in a child row, by the link's whole path: values for the row's other fields, as long as they are empty. */
  follows?: Record<string, (id: string) => Promise<Record<string, unknown>>>;
  listActions?: () => ReactNode;
}

const faces = new Map<string, TypeFace>();

/** Declares what a suite draws by itself. */
export function recordType(type: string, face: Omit<TypeFace, "type">): TypeFace {
  const whole = { type, ...face };
  faces.set(type, whole);
  return whole;
}

export function faceOfType(type: string): TypeFace {
  return faces.get(type) ?? { type };
}

/** The child rows that the generic page shows. */
export function shownRows(entry: RecordTypeEntry): Section[] {
  const own = faceOfType(entry.type).ownRows ?? [];
  return (entry.children ?? []).filter((rows) => !own.includes(rows.path));
}

const AFTER_THE_DECLARED = 500;
const ADMINISTRATION_LAST = 1000;

/** Where a type stands among all: in the order in which suites declare theirs, administration last. */
export function placeOf(type: string): number {
  const declared = [...faces.keys()].indexOf(type);
  return (declared < 0 ? AFTER_THE_DECLARED : declared) + (type.startsWith("platform/") ? ADMINISTRATION_LAST : 0);
}

export function isFilledIn(entry: RecordTypeEntry, path: string): boolean {
  return faceOfType(entry.type).filledIn?.includes(path) ?? false;
}
