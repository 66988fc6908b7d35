import { isWritable } from "../../catalog/catalog";
import { valueAt } from "../../catalog/paths";
import type { Field, RecordValue } from "../../catalog/types";
import { isMasked } from "../../fields/Value";
import { block, typed } from "./cellText";
import type { Edit } from "./useEdits";

const MOST_ROWS = 500;

/** What a pasted block would change, beginning at a cell; columns that take nothing are passed over, rows beyond the list are left out. */
export async function pasted(text: string, at: { row: number; column: number }, records: RecordValue[], fields: Field[]): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const [down, cells] of block(text).slice(0, MOST_ROWS).entries()) {
    const record = records[at.row + down];
    if (!record) break;
    const edit: Edit = { record, values: {}, faces: {} };
    for (const [right, cell] of cells.entries()) {
      const field = fields[at.column + right];
      if (!field || !isWritable(field) || isMasked(record, field.path)) continue;
      const { value, face } = await typed(cell, field, valueAt(record, field.path));
      edit.values[field.path] = value;
      if (face) edit.faces = { ...edit.faces, [field.path]: face };
    }
    if (Object.keys(edit.values).length) edits.push(edit);
  }
  return edits;
}
