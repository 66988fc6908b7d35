import { useState, type FormEvent } from "react";
import { Button, Select } from "antd";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { kindOf } from "../fields/kinds";
import { isComplete, needsValue, type Condition } from "./condition";
import { operatorLabel } from "./FilterBar";

interface Props {
  fields: Map<string, Field>;
  start?: Condition;
  onDone: (condition: Condition) => void;
}

/** Field, operator, value: one condition at a time. */
export function FilterEditor({ fields, start, onDone }: Props) {
  const [condition, setCondition] = useState<Condition | null>(start ?? null);
  const field = condition ? fields.get(condition.path) : undefined;
  const offered = [...fields.values()].filter((one) => one.filterable !== false).map((one) => ({ value: one.path, label: one.label }));
  const choose = (path: string) => {
    const chosen = fields.get(path);
    const operator = chosen && kindOf(chosen.kind).Filter.operators[0];
    if (chosen && operator) setCondition({ path, operator, value: "" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (condition && isComplete(condition)) onDone(condition);
  };
  return (
    <form className="filter-editor" onSubmit={submit}>
      <Select aria-label={t("filter.field")} className="wide" placeholder={t("filter.field")} options={offered} value={condition?.path} showSearch optionFilterProp="label" autoFocus={!start} defaultOpen={!start} onChange={choose} />
      {field && condition && <OperatorAndValue field={field} condition={condition} onChange={setCondition} />}
      <Button type="primary" htmlType="submit" block disabled={!condition || !isComplete(condition)}>{t("filter.apply")}</Button>
    </form>
  );
}

function OperatorAndValue({ field, condition, onChange }: { field: Field; condition: Condition; onChange: (next: Condition) => void }) {
  const { operators, Input } = kindOf(field.kind).Filter;
  const forUsers = field.target === "platform/users";
  const options = operators.filter((operator) => operator !== "me" || forUsers).map((operator) => ({ value: operator, label: operatorLabel(operator) }));
  return (
    <>
      <Select aria-label={t("filter.operator")} className="wide" options={options} value={condition.operator} onChange={(operator) => onChange({ ...condition, operator, value: "" })} />
      {needsValue(condition.operator) && <Input field={field} operator={condition.operator} value={condition.value} onChange={(value) => onChange({ ...condition, value })} />}
    </>
  );
}
