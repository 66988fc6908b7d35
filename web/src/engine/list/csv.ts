import type { Money } from "../../kit/text/format";
import type { Face } from "../../kit/fields/field";
import { get } from "../api/http";
import { facePath, valueAt } from "../catalog/paths";
import type { Field, RecordValue } from "../catalog/types";
import type { Page, Wish } from "./useRecords";

const PAGE = 500;
const MOST = 50_000;

/** Every record of the list as comma-separated lines, read page by page. */
export async function csvOf({ type, filter, q, sort, columns }: Wish): Promise<{ text: string; rows: number; cut: boolean }> {
  const fields = columns.map((field) => field.path).join(",");
  const expand = columns.filter((field) => field.kind === "link" || field.kind === "links").map((field) => field.path).join(",");
  const lines = [columns.flatMap((field) => (field.kind === "money" ? [field.label, `${field.label} (ISO 4217)`] : [field.label])).map(cell).join(",")];
  let cursor: string | null = null;
  do {
    const page: Page = await get<Page>(type, { filter, q, sort, fields, expand, limit: PAGE, cursor, count: "none" });
    for (const record of page.items) lines.push(columns.flatMap((field) => cells(record, field)).map(cell).join(","));
    cursor = page.next;
  } while (cursor && lines.length <= MOST);
  return { text: lines.join("\r\n"), rows: lines.length - 1, cut: cursor !== null };
}

function cells(record: RecordValue, field: Field): string[] {
  const value = valueAt(record, field.path);
  if (field.kind === "money") return value ? [(value as Money).amount, (value as Money).currency] : ["", ""];
  if (value === null || value === undefined) return [""];
  const face = valueAt(record, facePath(field.path)) as Face | Face[] | undefined;
  if (face) return [Array.isArray(face) ? face.map((one) => one.label).join("; ") : face.label];
  if (field.options && typeof value === "string") return [field.options.find((option) => option.value === value)?.label ?? value];
  return [Array.isArray(value) ? value.join("; ") : typeof value === "object" ? JSON.stringify(value) : String(value)];
}

/** Quoted where needed; a leading formula sign is disarmed, because spreadsheets would run it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
