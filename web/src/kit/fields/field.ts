/** How a value is shown, edited and filtered. */
export type KindName =
  | "text" | "longText" | "whole" | "decimal" | "money" | "yesNo" | "moment" | "day" | "duration"
  | "choice" | "choices" | "texts" | "link" | "links" | "ref"
  | "richText" | "percent" | "time" | "rating" | "address" | "geoPoint" | "file" | "image";

export interface Choice {
  value: string;
  label: string;
  /** The colour that an administrator gave the option. */
  colour?: string;
}

/** One field of a record type, as this caller may see it. */
export interface Field {
  path: string;
  label: string;
  kind: KindName;
  required?: boolean;
  readOnly?: boolean;
  byVerb?: boolean;
  machine?: boolean;
  filterable?: boolean;
  sortable?: boolean;
  maxLength?: number;
  format?: "phone" | "email" | "url" | "code";
  options?: Choice[];
  target?: string;
  /** Worked out by the house from other values. */
  derived?: boolean;
  /** How to fill it in. */
  help?: string;
  /** How the records that link here are called over there. */
  reverse?: string;
  /** For an amount: where it stands in the firm's own currency, and where what belongs to that. */
  inBase?: { path: string; beside: string[] };
}

/** A linked record's face. */
export interface Face {
  id: string;
  label: string;
}
