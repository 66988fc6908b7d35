import { isWritable, may } from "../../../engine/catalog/catalog";
import type { Field, RecordTypeEntry, Section } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";

/** Where a column may go. */
export interface Target {
  value: string;
  label: string;
}

const ROWS_OFFERED = 2;

/** Whether rows of a file may become records of the type by this reader. */
export function isImportable(entry: RecordTypeEntry): boolean {
  return (entry.actions?.includes("import") ?? false) && may(entry, "create") && writable(entry).length > 0;
}

function writable(entry: RecordTypeEntry): Field[] {
  return entry.sections.flatMap((section) => section.fields).filter((field) => isWritable(field) && field.kind !== "ref");
}

/** The fields that a new record cannot do without. */
export function requiredFields(entry: RecordTypeEntry): Field[] {
  return writable(entry).filter((field) => field.required);
}

/** The amounts that the mapping fills without saying in which currency. */
export function withoutCurrency(entry: RecordTypeEntry, columns: Record<string, string>): Field[] {
  const filled = Object.values(columns);
  return writable(entry).filter((field) => field.kind === "money" && filled.includes(field.path) && !filled.includes(`${field.path}/currency`));
}

/** Texts by which a row can find the record it changes. */
export function keysOf(entry: RecordTypeEntry, columns: Record<string, string>): Target[] {
  const filled = Object.values(columns);
  return writable(entry).filter((field) => field.kind === "text" && filled.includes(field.path) && field.path !== entry.title).map(({ path, label }) => ({ value: path, label }));
}

/** All places of a record that a column may fill, in groups as the form shows them. */
export function targetsOf(entry: RecordTypeEntry): { label: string; options: Target[] }[] {
  const sections = entry.sections.map((section) => ({ label: section.label || entry.label, options: section.fields.filter((field) => isWritable(field) && field.kind !== "ref").flatMap((field) => withCurrency(field, field.path)) }));
  const owner = { label: t("import.everyRecord"), options: [{ value: "owner", label: t("field.owner") }] };
  return [...sections, ...(entry.children ?? []).map((rows) => ({ label: rows.label, options: ofRows(rows) })), owner].filter(({ options }) => options.length > 0);
}

function ofRows(rows: Section): Target[] {
  const fields = rows.fields.filter((field) => isWritable(field) && field.kind !== "ref");
  const kind = fields.find((field) => field.kind === "choice" && field.required);
  const value = fields.find((field) => field !== kind && field.required);
  const byKind = kind && value ? (kind.options ?? []).map((option) => ({ value: `${rows.path}[${option.value}]/${value.path}`, label: `${rows.label}: ${option.label}` })) : [];
  const places = byKind.length > 0 ? [] : Array.from({ length: ROWS_OFFERED }, (_, at) => at);
  return [...byKind, ...places.flatMap((at) => fields.flatMap((field) => withCurrency({ ...field, label: `${rows.label} ${at + 1}: ${field.label}` }, `${rows.path}[${at}]/${field.path}`)))];
}

function withCurrency(field: Field, path: string): Target[] {
  const whole = { value: path, label: field.label };
  return field.kind === "money" ? [whole, { value: `${path}/currency`, label: t("import.currencyOf", { field: field.label }) }] : [whole];
}
