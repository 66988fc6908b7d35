import { useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from "react";
import type { Face } from "../../../kit/fields/field";
import { facePath, valueAt } from "../../catalog/paths";
import type { Field, RecordValue } from "../../catalog/types";
import { kindOf } from "../../fields/kinds";
import { same } from "../../form/draft";

interface Props {
  field: Field;
  record: RecordValue;
  onKeep: (value: unknown, face: Face | undefined, then: "stay" | "next" | "back") => void;
  onLeave: () => void;
  ref?: Ref<HTMLDivElement>;
}

/** A value being changed where it stands: Enter keeps, Tab keeps and goes on, Escape leaves it as it was. */
export function CellEdit({ field, record, onKeep, onLeave, ref }: Props) {
  const before = valueAt(record, field.path);
  const [typed, setTyped] = useState<{ value: unknown; face?: Face }>({ value: before ?? null, face: valueAt(record, facePath(field.path)) as Face | undefined });
  const { Edit } = kindOf(field.kind);
  // the focus that moves on afterwards is told as a blur once more
  const isOver = useRef(false);
  const once = (act: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  const keep = (then: "stay" | "next" | "back") => once(() => (same(before, typed.value) ? then === "stay" ? onLeave() : onKeep(before, typed.face, then) : onKeep(typed.value, typed.face, then)));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isChoosing = document.querySelector(".ant-select-open, .ant-picker-open") !== null;
    if (event.key === "Escape") once(onLeave);
    else if (event.key === "Tab") keep(event.shiftKey ? "back" : "next");
    else if (event.key === "Enter" && !isChoosing && !(field.kind === "longText" && event.shiftKey)) keep("stay");
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget as HTMLElement | null;
    if (!event.currentTarget.contains(to) && !to?.closest(".ant-select-dropdown, .ant-picker-dropdown") && to) keep("stay");
  };
  return (
    <div className="cell-edit" ref={ref} onKeyDownCapture={onKeyDown} onBlur={onBlur} onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
      <Edit id={`cell-${record.id}-${field.path.replaceAll("/", "-")}`} value={typed.value} field={field} face={typed.face} autoFocus onChange={(value, face) => setTyped({ value, face })} />
    </div>
  );
}
