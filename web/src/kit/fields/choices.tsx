import { Select, Switch } from "antd";
import { Tag } from "../tag/Tag";
import { t } from "../text/text";
import { ChoiceFilterInput, YesNoFilterInput } from "./filterInputs";
import type { EditProps, FieldKind, ShowProps } from "./kind";
import { quoted } from "./kind";
import { textFilter } from "./text";

/** One of a few named values, as a tag. */
export const choice: FieldKind<string> = {
  Show: ({ value, field }: ShowProps<string>) => <Tag meaning={value}>{labelOf(field.options, value)}</Tag>,
  Edit({ id, value, field, invalid, autoFocus, onChange }: EditProps<string>) {
    return (
      <Select
        id={id} className="wide" options={field.options} value={value ?? undefined} allowClear={!field.required} showSearch={(field.options?.length ?? 0) > 7} optionFilterProp="label"
        status={invalid ? "error" : ""} autoFocus={autoFocus} aria-invalid={invalid} onChange={(next: string | undefined) => onChange(next ?? null)}
      />
    );
  },
  Filter: { operators: ["in", "ne", "empty", "filled"], Input: ChoiceFilterInput, literal: quoted },
};

/** Several named values. */
export const choices: FieldKind<string[]> = {
  Show: ({ value, field }: ShowProps<string[]>) => <span className="tags">{value.map((one) => <Tag key={one} meaning={one}>{labelOf(field.options, one)}</Tag>)}</span>,
  Edit({ id, value, field, invalid, onChange }: EditProps<string[]>) {
    return <Select id={id} className="wide" mode="multiple" options={field.options} value={value ?? []} optionFilterProp="label" status={invalid ? "error" : ""} onChange={(next: string[]) => onChange(next)} />;
  },
  Filter: { operators: ["any", "empty", "filled"], Input: ChoiceFilterInput, literal: quoted },
};

/** Several free words. */
export const texts: FieldKind<string[]> = {
  Show: ({ value }: ShowProps<string[]>) => <span className="tags">{value.map((one) => <Tag key={one}>{one}</Tag>)}</span>,
  Edit({ id, value, invalid, onChange }: EditProps<string[]>) {
    return <Select id={id} className="wide" mode="tags" value={value ?? []} tokenSeparators={[",", "，", ";"]} open={false} suffixIcon={null} status={invalid ? "error" : ""} onChange={(next: string[]) => onChange(next)} />;
  },
  Filter: { ...textFilter, operators: ["any", "empty", "filled"] },
};

export const yesNo: FieldKind<boolean> = {
  Show: ({ value }: ShowProps<boolean>) => <>{value ? t("yes") : t("no")}</>,
  Edit: ({ id, value, autoFocus, onChange }: EditProps<boolean>) => <Switch id={id} checked={value ?? false} autoFocus={autoFocus} onChange={(next) => onChange(next)} />,
  Filter: { operators: ["eq"], Input: YesNoFilterInput, literal: (value) => value },
};

function labelOf(options: { value: string; label: string }[] | undefined, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}
