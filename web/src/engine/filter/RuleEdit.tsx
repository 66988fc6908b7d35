import { Select } from "antd";
import { t, type MessageKey } from "../../kit/text/text";
import type { Operator } from "../../kit/fields/kind";
import type { Field } from "../catalog/types";
import { kindOf } from "../fields/kinds";
import { choosable, isTree, type Ground } from "./reach";
import { needsValue, type Rule } from "./rules";

export function operatorLabel(operator: Operator): string {
  return t(`operator.${operator}` as MessageKey);
}

/** The conditions that make sense for a field. */
export function operatorsOf(field: Field, ground: Ground): Operator[] {
  const forUsers = field.target === "platform/users";
  return kindOf(field.kind).Filter.operators.filter((one) => (one === "me" || one === "myTeam" ? forUsers : one !== "below" || isTree(ground.catalog, field.target)));
}

/** Every field to ask for: own ones first, then those behind links, then child rows where they can be drawn. */
export function FieldChoice({ ground, value, withRows, open, onChoose }: { ground: Ground; value?: string; withRows?: boolean; open?: boolean; onChoose: (path: string) => void }) {
  const { own, related, rows } = choosable(ground);
  const options = [
    ...own,
    ...(withRows && rows.length ? [{ label: t("filter.rows"), title: "rows", options: rows }] : []),
    ...(related.length ? [{ label: t("filter.related"), title: "related", options: related }] : []),
  ];
  return <Select aria-label={t("filter.field")} className="wide" placeholder={t("filter.field")} options={options} value={value} showSearch optionFilterProp="label" popupMatchSelectWidth={false} autoFocus={open} defaultOpen={open} onChange={onChoose} />;
}

/** Condition and value of a rule about a field. */
export function OperatorAndValue({ field, rule, ground, onChange }: { field: Field; rule: Rule; ground: Ground; onChange: (next: Rule) => void }) {
  const { Input } = kindOf(field.kind).Filter;
  const options = operatorsOf(field, ground).map((operator) => ({ value: operator, label: operatorLabel(operator) }));
  if (!options.some((option) => option.value === rule.operator)) options.push({ value: rule.operator, label: operatorLabel(rule.operator) });
  return (
    <>
      <Select aria-label={t("filter.operator")} className="wide" options={options} value={rule.operator} popupMatchSelectWidth={false} onChange={(operator) => onChange({ ...rule, operator, value: keeps(rule.operator, operator) ? rule.value : "" })} />
      {needsValue(rule.operator) && <Input field={field} operator={rule.operator} value={rule.value} onChange={(value) => onChange({ ...rule, value })} />}
    </>
  );
}

const ALIKE: Operator[][] = [["contains", "notcontains", "startswith", "endswith", "eq", "ne"], ["eq", "ne", "gt", "ge", "lt", "le"], ["on", "before", "after", "since", "until"], ["last", "next"]];

function keeps(from: Operator, to: Operator): boolean {
  return ALIKE.some((alike) => alike.includes(from) && alike.includes(to));
}
