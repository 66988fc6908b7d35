import type { Face } from "../../kit/fields/field";
import { isWritable } from "../catalog/catalog";
import { facePath, isEmptyValue, valueAt } from "../catalog/paths";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { isMasked } from "../fields/Value";
import type { Stored } from "./draft";
import { plainRows, type Row } from "./RowsEditor";

/** What a copy of a record begins with: all that its reader sees and may write. Numbers, codes and files belong to the one record; rows get identities of their own. */
export function copied(entry: RecordTypeEntry, record: RecordValue): Stored {
  const changes: Record<string, unknown> = {};
  const faces: Record<string, Face> = {};
  for (const field of entry.sections.flatMap((section) => section.fields)) {
    const value = valueAt(record, field.path);
    if (!isWritable(field) || isMasked(record, field.path) || isEmptyValue(value) || field.path === "number" || field.format === "code" || field.kind === "file" || field.kind === "image") continue;
    changes[field.path] = value;
    const face = valueAt(record, facePath(field.path)) as Face | undefined;
    if (field.kind === "link" && face) faces[field.path] = face;
  }
  for (const rows of entry.children ?? []) {
    const value = valueAt(record, rows.path);
    if (Array.isArray(value) && value.length > 0 && !isMasked(record, rows.path)) changes[rows.path] = plainRows(rows, value as Row[]).map(withoutId);
  }
  return { changes, faces };
}

function withoutId({ id: _, ...row }: Row): Row {
  return row;
}
