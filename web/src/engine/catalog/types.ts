import type { Choice, Face, Field, KindName } from "../../kit/fields/field";
import type { Layout } from "../layout/layout";

export type { Choice, Face, Field, KindName };

export interface Section {
  path: string;
  label: string;
  fields: Field[];
}

export interface Verb {
  verb: string;
  label: string;
  onType?: boolean;
  /** Creating a record of the type is this verb. */
  creating?: boolean;
  fields: Field[];
}

export type Action = "read" | "create" | "change" | "delete" | "export" | "import" | "mass_edit" | "assign" | "lock" | "merge";

/** A record type with everything that screens are drawn from. */
export interface RecordTypeEntry {
  type: string;
  suite: string;
  suiteLabel?: string;
  one: string;
  many: string;
  label: string;
  labelOne?: string;
  title?: string | null;
  icon?: string;
  defaultSort?: string;
  custom?: boolean;
  actions?: Action[];
  listed?: string[];
  sections: Section[];
  children?: Section[];
  verbs: Verb[];
  /** The layout that was drawn for the caller. */
  form?: Layout;
}

export interface CatalogDocument {
  types: RecordTypeEntry[];
  refusals: { code: string; status: number; label: string }[];
}

/** A record as the API writes it: fixed parts by name, everything else by path. */
export interface RecordValue {
  id: string;
  version?: number;
  createdAt?: string;
  createdBy?: string;
  updatedAt?: string;
  updatedBy?: string;
  owner?: string | null;
  verbs?: string[];
  masked?: string[];
  [part: string]: unknown;
}

