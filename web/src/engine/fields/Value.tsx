import type { Face, Field } from "../../kit/fields/field";
import { useCatalog } from "../catalog/catalog";
import { isEmptyValue, facePath, valueAt } from "../catalog/paths";
import type { RecordValue } from "../catalog/types";
import { kindOf } from "./kinds";
import { t } from "../../kit/text/text";

/** A field of a record as its reader sees it: shown, empty or hidden from him. */
export function Value({ record, field }: { record: RecordValue | Record<string, unknown>; field: Field }) {
  if (isMasked(record, field.path)) return <span className="faint" title={t("field.masked")}>•••</span>;
  const value = valueAt(record, field.path);
  if (isEmptyValue(value)) return <span className="faint" aria-label={t("field.empty")}>–</span>;
  if (field.kind === "text" && typeof value === "string" && NAMES_A_TYPE.test(field.path) && value.includes("/")) return <TypeWords type={value} />;
  const { Show } = kindOf(field.kind);
  const known = valueAt(record, facePath(field.path)) as Face | Face[] | null | undefined;
  return <Show value={value} field={field} record={record as Record<string, unknown>} face={Array.isArray(known) ? undefined : (known ?? undefined)} faces={Array.isArray(known) ? known : undefined} />;
}

const NAMES_A_TYPE = /(^|\/)(type|target|of)$/;

/** A record type by its label, where definitions and rules name one. */
function TypeWords({ type }: { type: string }) {
  return <>{useCatalog().find(type)?.label ?? type}</>;
}

export function isMasked(record: RecordValue | Record<string, unknown>, path: string): boolean {
  return Array.isArray(record.masked) && record.masked.some((masked: string) => path === masked || path.startsWith(`${masked}/`));
}
