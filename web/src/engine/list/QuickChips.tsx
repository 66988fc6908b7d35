import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { print } from "../filter/print";
import { fieldAt, type Ground } from "../filter/reach";
import { filterOf } from "../filter/rules";
import { faceOfType } from "../suite";
import type { Condition } from "./condition";

interface Props {
  entry: RecordTypeEntry;
  ground: Ground;
  /** The conditions that are set already, in the words of the grammar. */
  set: string[];
  onAdd: (condition: Condition) => void;
}

const MINE: Condition = { path: "owner", operator: "me", value: "" };

/** Filters of one click: mine, and what the suite finds worth asking often. */
export function QuickChips({ entry, ground, set, onAdd }: Props) {
  const quick = [{ label: () => t("filter.mine"), condition: MINE }, ...(faceOfType(entry.type).quick ?? [])];
  return (
    <>
      {quick.map(({ label, condition }) => {
        const field = fieldAt(ground, condition.path);
        if (!field || set.includes(print(filterOf(condition, field.kind)))) return null;
        return <button key={condition.path + condition.operator + condition.value} type="button" className="quick" onClick={() => onAdd(condition)}>{label()}</button>;
      })}
    </>
  );
}
