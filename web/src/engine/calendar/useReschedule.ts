import { showDay, showTime } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { valueAt } from "../catalog/paths";
import type { Field, RecordValue } from "../catalog/types";
import type { Edits } from "../list/grid/useEdits";
import { useMoved } from "../list/grid/useMoved";
import { onDay } from "./days";

/** Gives a record another day, and takes that back for a while. */
export function useReschedule(field: Field, edits: Edits) {
  const moved = useMoved(edits);
  return (record: RecordValue, day: string) => {
    const before = String(valueAt(record, field.path));
    const value = onDay(field, before, day, field.kind === "moment" ? showTime(before) : "");
    return moved([{ record, values: { [field.path]: value } }], t("calendar.moved", { day: showDay(day) }));
  };
}
