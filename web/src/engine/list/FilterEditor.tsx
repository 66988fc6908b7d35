import { useState, type FormEvent } from "react";
import { Button } from "antd";
import { t } from "../../kit/text/text";
import { fieldAt, type Ground } from "../filter/reach";
import { FieldChoice, OperatorAndValue, operatorsOf } from "../filter/RuleEdit";
import { isComplete, type Rule } from "../filter/rules";

interface Props {
  ground: Ground;
  start?: Rule;
  onDone: (rule: Rule) => void;
}

/** Field, operator, value: one condition at a time. */
export function FilterEditor({ ground, start, onDone }: Props) {
  const [rule, setRule] = useState<Rule | null>(start ?? null);
  const field = rule ? fieldAt(ground, rule.path) : undefined;
  const isReady = rule !== null && field !== undefined && isComplete(rule, field);
  const choose = (path: string) => {
    const chosen = fieldAt(ground, path);
    const operator = chosen && operatorsOf(chosen, ground)[0];
    if (operator) setRule({ path, operator, value: "" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onDone(rule);
  };
  return (
    <form className="filter-editor" onSubmit={submit}>
      <FieldChoice ground={ground} value={rule?.path} open={!start} onChoose={choose} />
      {field && rule && <OperatorAndValue field={field} rule={rule} ground={ground} onChange={setRule} />}
      <Button type="primary" htmlType="submit" block disabled={!isReady}>{t("filter.apply")}</Button>
    </form>
  );
}
