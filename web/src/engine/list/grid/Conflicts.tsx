import type { RecordTypeEntry } from "../../catalog/types";
import { ConflictDialog } from "../../record/ConflictDialog";
import type { Edits } from "./useEdits";

/** Asks, one record after the other, whose value shall stand where somebody else was faster. */
export function Conflicts({ entry, edits }: { entry: RecordTypeEntry; edits: Edits }) {
  if (!edits.conflict) return null;
  const { edit, theirs } = edits.conflict;
  const decide = (values: Record<string, unknown>) => {
    edits.settle();
    if (Object.keys(values).length) void edits.apply([{ record: theirs, values, faces: edit.faces }]);
  };
  return <ConflictDialog key={edit.record.id} entry={entry} original={edit.record} theirs={theirs} mine={edit.values} onCancel={edits.giveUp} onDecide={decide} />;
}
