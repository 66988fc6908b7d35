import { isWritable } from "../../catalog/catalog";
import { valueAt } from "../../catalog/paths";
import type { Field, RecordValue } from "../../catalog/types";
import { isMasked } from "../../fields/Value";
import { isLockedAt } from "../../lock/locked";
import { block, NotThatKind, typed, type Misfit } from "./cellText";
import type { Edit } from "./useEdits";

/** A cell that stays as it is, and why. */
export interface Left {
  why: Misfit | "closed" | "masked" | "locked" | "outside" | "tooMany";
  field?: string;
  what?: string;
}

/** What a pasted block would change, and what stays as it is. */
export interface Pasted {
  edits: Edit[];
  cells: number;
  left: Left[];
}

/** So many rows of a block are pasted at most. */
export const MOST_ROWS = 500;

/** Reads a block that is pasted at a cell; what a cell cannot take is left alone and told. */
export async function pasted(text: string, at: { row: number; column: number }, records: RecordValue[], fields: Field[]): Promise<Pasted> {
  const found: Pasted = { edits: [], cells: 0, left: [] };
  for (const [down, cells] of block(text).entries()) {
    const record = down < MOST_ROWS ? records[at.row + down] : undefined;
    if (!record) {
      found.left.push(...cells.map((): Left => ({ why: down < MOST_ROWS ? "outside" : "tooMany" })));
      continue;
    }
    const edit: Edit = { record, values: {}, faces: {} };
    for (const [right, cell] of cells.entries()) {
      const field = fields[at.column + right];
      const closed = closedTo(record, field);
      if (!field || closed) {
        found.left.push({ why: closed ?? "outside", field: field?.label });
        continue;
      }
      try {
        const { value, face } = await typed(cell, field, valueAt(record, field.path));
        edit.values[field.path] = value;
        if (face) edit.faces = { ...edit.faces, [field.path]: face };
      } catch (failure) {
        if (!(failure instanceof NotThatKind)) throw failure;
        found.left.push({ why: failure.why, field: field.label, what: failure.message });
      }
    }
    found.cells += Object.keys(edit.values).length;
    if (Object.keys(edit.values).length) found.edits.push(edit);
  }
  return found;
}

/** Why a cell takes nothing at all, if so. */
function closedTo(record: RecordValue, field: Field | undefined): "outside" | "masked" | "locked" | "closed" | undefined {
  if (!field) return "outside";
  if (isMasked(record, field.path)) return "masked";
  if (!isWritable(field)) return "closed";
  return isLockedAt(record, field.path) ? "locked" : undefined;
}
