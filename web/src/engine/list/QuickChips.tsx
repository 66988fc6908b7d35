import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { faceOfType } from "../suite";
import { written, type Condition } from "./condition";

interface Props {
  entry: RecordTypeEntry;
  conditions: Condition[];
  onChange: (conditions: Condition[]) => void;
}

const MINE: Condition = { path: "owner", operator: "me", value: "" };

/** Filters of one click: mine, and what the suite finds worth asking often. */
export function QuickChips({ entry, conditions, onChange }: Props) {
  const quick = [{ label: () => t("filter.mine"), condition: MINE }, ...(faceOfType(entry.type).quick ?? [])];
  const set = new Set(conditions.map(written));
  return (
    <>
      {quick.map(({ label, condition }) => {
        if (set.has(written(condition))) return null;
        return <button key={written(condition)} type="button" className="quick" onClick={() => onChange([...conditions, condition])}>{label()}</button>;
      })}
    </>
  );
}
