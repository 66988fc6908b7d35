import type { ComponentType, ReactNode } from "react";
import type { RecordTypeEntry, RecordValue } from "./catalog/types";

export interface PanelProps {
  entry: RecordTypeEntry;
  record: RecordValue;
}

/** What a suite may draw by itself for one of its record types; all else comes from the catalogue. */
export interface TypeFace {
  type: string;
  /** Replaces the whole record page. */
  Page?: ComponentType<{ entry: RecordTypeEntry; id: string }>;
  /** Replaces the editor of a record (create and change). */
  Form?: ComponentType<{ entry: RecordTypeEntry; record?: RecordValue }>;
  /** Stands above the tabs. */
  Lead?: ComponentType<PanelProps>;
  /** Stand to the right of the tabs. */
  panels?: ComponentType<PanelProps>[];
  /** Further tabs of the record page. */
  tabs?: { key: string; label: () => string; Panel: ComponentType<PanelProps> }[];
  /** Conditions offered as one click above the list. */
  quick?: { label: () => string; filter: string }[];
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
