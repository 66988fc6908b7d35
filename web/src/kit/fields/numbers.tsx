import { InputNumber, Rate, Select, Space } from "antd";
import { showDuration, showMoney, showNumber, durationParts, type Money } from "../text/format";
import { t } from "../text/text";
import { NumberFilterInput } from "./filterInputs";
import type { EditProps, FieldKind, KindFilter, ShowProps } from "./kind";

const numberFilter: KindFilter = { operators: ["eq", "ne", "ge", "le", "gt", "lt", "empty", "filled"], Input: NumberFilterInput, literal: (value) => value };

function numberKind(precision: number | undefined): FieldKind<number | string> {
  return {
    Show: ({ value }: ShowProps<number | string>) => <span className="num">{showNumber(value)}</span>,
    Edit({ id, value, invalid, autoFocus, onChange }: EditProps<number | string>) {
      return (
        <InputNumber<number | string>
          id={id} className="wide" value={value ?? null} precision={precision} status={invalid ? "error" : ""} autoFocus={autoFocus}
          aria-invalid={invalid} aria-describedby={`${id}-note`} onChange={(next) => onChange(next)}
        />
      );
    },
    Filter: numberFilter,
  };
}

export const whole = numberKind(0);
export const decimal = numberKind(undefined);

/** A share of a hundred: 12.5 is shown as 12.5 %. */
export const percent: FieldKind<number | string> = { ...decimal, Show: ({ value }: ShowProps<number | string>) => <span className="num">{showNumber(value)} %</span> };

/** So many stars of the highest number, which the field names as its greatest length. */
export const rating: FieldKind<number> = {
  Show: ({ value, field }: ShowProps<number>) => <Rate disabled count={field.maxLength ?? 5} value={value} aria-label={`${value} / ${field.maxLength ?? 5}`} />,
  Edit: ({ value, field, onChange }: EditProps<number>) => <Rate count={field.maxLength ?? 5} value={value ?? 0} onChange={(next) => onChange(next || null)} />,
  Filter: numberFilter,
};

const COMMON_CURRENCIES = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD"];
const currencies = () => [...new Set([...COMMON_CURRENCIES, ...Intl.supportedValuesOf("currency")])].map((value) => ({ value, label: value }));

/** Amount and currency, kept as text so that no cent is lost. */
export const money: FieldKind<Money> = {
  Show: ({ value }: ShowProps<Money>) => <span className="num">{showMoney(value)}</span>,
  Edit({ id, value, field, invalid, autoFocus, onChange }: EditProps<Money>) {
    const currency = value?.currency ?? COMMON_CURRENCIES[0] ?? "CNY";
    return (
      <Space.Compact block>
        <InputNumber<string>
          id={id} className="wide" stringMode value={value?.amount ?? null} status={invalid ? "error" : ""} autoFocus={autoFocus}
          aria-invalid={invalid} aria-describedby={`${id}-note`} onChange={(next) => onChange(next === null || next === "" ? null : { amount: String(next), currency })}
        />
        <Select
          aria-label={t("field.currencyOf", { field: field.label })} className="currency" value={currency} options={currencies()} showSearch
          onChange={(next: string) => onChange({ amount: value?.amount ?? "0", currency: next })}
        />
      </Space.Compact>
    );
  },
  Filter: numberFilter,
};

/** A length of time, asked for in days, hours and minutes. */
export const duration: FieldKind<string> = {
  Show: ({ value }: ShowProps<string>) => <span className="num">{showDuration(value)}</span>,
  Edit({ id, value, invalid, onChange }: EditProps<string>) {
    const [days, hours, minutes] = value ? durationParts(value) : [null, null, null];
    const change = (d: number | null, h: number | null, m: number | null) =>
      onChange(d === null && h === null && m === null ? null : `P${d ?? 0}DT${h ?? 0}H${m ?? 0}M`);
    const part = (suffix: string, count: number | null, max: number, set: (next: number | null) => void, partId?: string) => (
      <InputNumber<number> id={partId} min={0} max={max} precision={0} suffix={suffix} aria-label={suffix} value={count} status={invalid ? "error" : ""} onChange={set} />
    );
    return (
      <Space.Compact block>
        {part(t("unit.days"), days, 3650, (next) => change(next, hours, minutes), id)}
        {part(t("unit.hours"), hours, 23, (next) => change(days, next, minutes))}
        {part(t("unit.minutes"), minutes, 59, (next) => change(days, hours, next))}
      </Space.Compact>
    );
  },
  Filter: { operators: ["empty", "filled"], Input: NumberFilterInput, literal: (value) => `duration'${value}'` },
};
