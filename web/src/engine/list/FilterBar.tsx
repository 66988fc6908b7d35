import { useState } from "react";
import { CloseOutlined, FilterOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import type { Operator } from "../../kit/fields/kind";
import { t, type MessageKey } from "../../kit/text/text";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { useFace } from "../fields/faces";
import { needsValue, type Condition } from "./condition";
import { FilterEditor } from "./FilterEditor";
import { QuickChips } from "./QuickChips";
import "./filter.css";

interface Props {
  entry: RecordTypeEntry;
  fields: Map<string, Field>;
  conditions: Condition[];
  expression: string;
  onChange: (conditions: Condition[]) => void;
  onClear: () => void;
}

/** The conditions as chips; each opens for change, one more can be added. */
export function FilterBar({ entry, fields, conditions, expression, onChange, onClear }: Props) {
  return (
    <div className="chips" role="group" aria-label={t("filter.group")}>
      {conditions.map((condition, at) => {
        const field = fields.get(condition.path);
        return field && (
          <FilterChip
            key={`${condition.path}-${at}`} condition={condition} field={field} fields={fields}
            onChange={(next) => onChange(conditions.map((one, other) => (other === at ? next : one)))}
            onRemove={() => onChange(conditions.filter((_, other) => other !== at))}
          />
        );
      })}
      {expression && <span className="chip"><span className="chip-text"><code>{expression}</code></span></span>}
      <QuickChips entry={entry} conditions={conditions} onChange={onChange} />
      <AddFilter fields={fields} onAdd={(condition) => onChange([...conditions, condition])} />
      {(conditions.length > 0 || expression) && <Button size="small" type="text" onClick={onClear}>{t("filter.clear")}</Button>}
    </div>
  );
}

function AddFilter({ fields, onAdd }: { fields: Map<string, Field>; onAdd: (condition: Condition) => void }) {
  const [open, setOpen] = useState(false);
  const editor = <FilterEditor fields={fields} onDone={(condition) => { setOpen(false); onAdd(condition); }} />;
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" destroyOnHidden content={editor}>
      <Button size="small" type="text" className="add-filter" icon={<FilterOutlined aria-hidden />}>{t("filter.add")}</Button>
    </Popover>
  );
}

function FilterChip({ condition, field, fields, onChange, onRemove }: { condition: Condition; field: Field; fields: Map<string, Field>; onChange: (next: Condition) => void; onRemove: () => void }) {
  const [open, setOpen] = useState(false);
  const editor = <FilterEditor fields={fields} start={condition} onDone={(next) => { setOpen(false); onChange(next); }} />;
  return (
    <span className="chip">
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" destroyOnHidden content={editor}>
        <button type="button" className="plain chip-text">
          {field.label} <span className="faint">{operatorLabel(condition.operator)}</span> <b><ShownValue condition={condition} field={field} /></b>
        </button>
      </Popover>
      <button type="button" className="plain chip-remove" aria-label={t("filter.remove", { field: field.label })} onClick={onRemove}><CloseOutlined aria-hidden /></button>
    </span>
  );
}

function ShownValue({ condition: { operator, value }, field }: { condition: Condition; field: Field }) {
  const linked = field.kind === "link" || field.kind === "links";
  const face = useFace(field.target ?? "", linked && needsValue(operator) ? value : null);
  if (!needsValue(operator)) return null;
  if (linked) return <>{face?.label ?? "…"}</>;
  if (operator === "last" || operator === "next") return <>{t("filter.daysCount", { n: Number(value) })}</>;
  if (field.kind === "yesNo") return <>{value === "true" ? t("yes") : t("no")}</>;
  if (field.options) return <>{value.split(",").map((one) => field.options?.find((option) => option.value === one)?.label ?? one).join(", ")}</>;
  return <>{value}</>;
}

export function operatorLabel(operator: Operator): string {
  return t(`operator.${operator}` as MessageKey);
}
