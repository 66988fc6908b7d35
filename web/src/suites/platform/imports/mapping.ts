import { ask } from "../../../engine/api/http";

/** Where the columns of a file go, as the server takes it. */
export interface Mapping {
  type: string;
  mode?: "CREATE" | "UPSERT";
  key?: string | null;
  columns?: Record<string, string>;
  constants?: Record<string, string>;
  dateFormat?: string | null;
  format?: Record<string, string | null>;
}

export interface Flaw {
  path: string;
  code: string;
  message: string;
}

export type Outcome = "CREATED" | "CHANGED" | "UNCHANGED" | "REJECTED";

export interface PreviewRow {
  row: number;
  fields: string[];
  outcome: Outcome | null;
  texts: Record<string, string>;
  findings: Flaw[];
}

/** What the server made of the first rows, and took back. */
export interface Preview {
  mapping: Mapping;
  columns: { header: string; target: string | null; samples: string[] }[];
  rows: PreviewRow[];
  counts: Partial<Record<Outcome | "rows" | "rehearsed", number>>;
  findings: Flaw[];
}

function form(file: File, mapping: Mapping): FormData {
  const body = new FormData();
  body.set("mapping", JSON.stringify(mapping));
  body.set("file", file);
  return body;
}

export async function previewOf(file: File, mapping: Mapping): Promise<Preview> {
  return (await ask<Preview>("platform/imports/preview", { method: "POST", body: form(file, mapping) })).body;
}

/** Begins the import; its job has the id that comes back. */
export async function begin(file: File, mapping: Mapping): Promise<string> {
  return (await ask<{ job: string }>("platform/imports", { method: "POST", body: form(file, mapping) })).body.job;
}
