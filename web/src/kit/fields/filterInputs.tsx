import { DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { t } from "../text/text";
import type { FilterProps } from "./kind";

const PERIODS = [
  "today", "yesterday", "tomorrow", "thisWeek", "lastWeek", "nextWeek", "thisMonth", "lastMonth", "nextMonth",
  "thisQuarter", "lastQuarter", "nextQuarter", "thisYear", "lastYear", "nextYear",
] as const;

export function TextFilterInput({ value, onChange }: FilterProps) {
  return <Input aria-label={t("filter.value")} value={value} onChange={(event) => onChange(event.target.value)} autoFocus allowClear />;
}

export function NumberFilterInput({ value, onChange }: FilterProps) {
  return <InputNumber aria-label={t("filter.value")} className="wide" stringMode value={value || null} onChange={(next) => onChange(next === null ? "" : String(next))} autoFocus />;
}

export function DayFilterInput({ operator, value, onChange }: FilterProps) {
  if (operator === "last" || operator === "next")
    return <InputNumber aria-label={t("filter.days")} className="wide" min={1} max={3660} precision={0} suffix={t("filter.days")} value={value ? Number(value) : null} onChange={(next) => onChange(next ? String(next) : "")} autoFocus />;
  if (operator === "period")
    return <Select aria-label={t("filter.value")} className="wide" value={value || undefined} options={PERIODS.map((one) => ({ value: one, label: t(`period.${one}`) }))} showSearch optionFilterProp="label" autoFocus onChange={(next: string) => onChange(next)} />;
  return <DatePicker aria-label={t("filter.value")} className="wide" value={value ? dayjs(value) : null} onChange={(next) => onChange(next ? next.format("YYYY-MM-DD") : "")} />;
}

export function ChoiceFilterInput({ field, operator, value, onChange }: FilterProps) {
  const options = field.options ?? [];
  const chosen = value ? value.split(",") : [];
  return (
    <Select
      aria-label={t("filter.value")} className="wide" options={options} value={operator === "in" ? chosen : chosen[0]}
      mode={operator === "in" ? "multiple" : undefined} optionFilterProp="label" showSearch
      onChange={(next: string | string[]) => {
        const values = Array.isArray(next) ? next : [next];
        onChange(values.join(","), values.map((one) => options.find((option) => option.value === one)?.label ?? one).join(", "));
      }}
    />
  );
}

export function YesNoFilterInput({ value, onChange }: FilterProps) {
  const options = [{ value: "true", label: t("yes") }, { value: "false", label: t("no") }];
  return <Select aria-label={t("filter.value")} className="wide" options={options} value={value || undefined} onChange={(next: string) => onChange(next, options.find((option) => option.value === next)?.label)} />;
}
