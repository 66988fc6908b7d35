import { useId } from "react";
import { Input, Segmented, Select } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";

interface Props {
  label: string;
  value: string | null | undefined;
  type: RecordTypeEntry;
  flaw?: string;
  /** What no condition means; without it there must be one. */
  none?: string;
  /** Offers "always" besides. */
  always?: string;
  onChange: (condition: string | null) => void;
}

const ALWAYS = "true";

/** When something is so: never, always, or while a condition holds. */
export function ConditionInput({ label, value, type, flaw, none, always, onChange }: Props) {
  const id = useId();
  const mode = value === null || value === undefined ? "none" : value === ALWAYS && always ? "always" : "when";
  const modes = [...(none ? [{ value: "none", label: none }] : []), ...(always ? [{ value: "always", label: always }] : []), { value: "when", label: t("layout.when") }];
  const turn = (next: string) => onChange(next === "none" ? null : next === "always" ? ALWAYS : mode === "when" ? (value ?? "") : "");
  const insert = (path: string) => onChange(`${value ?? ""}${value && !value.endsWith(" ") ? " " : ""}${path.replaceAll("/", ".")}`);
  return (
    <div className={`condition${flaw ? " field-wrong" : ""}`}>
      <label htmlFor={id}>{label}</label>
      {modes.length > 1 && <Segmented size="small" aria-label={label} value={mode} options={modes} onChange={(next) => turn(String(next))} />}
      {(mode === "when" || !none) && (
        <>
          <Input.TextArea id={id} value={value ?? ""} autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} status={flaw ? "error" : ""} placeholder="custom.grade == 'GOLD' && custom.limit > 1000" onChange={(event) => onChange(event.target.value)} />
          <Select size="small" className="wide" aria-label={t("layout.insertField")} placeholder={t("layout.insertField")} value={null} showSearch optionFilterProp="label" options={fieldsIn(type)} onChange={(path: string | null) => path && insert(path)} />
        </>
      )}
      <span className="field-note" role={flaw ? "alert" : undefined}>{flaw}</span>
    </div>
  );
}

/** The fields to speak of, choices with the values of their options. */
function fieldsIn(type: RecordTypeEntry): { label: string; options: { value: string; label: string }[] }[] {
  return type.sections.map((section) => ({
    label: section.path ? section.label : t("form.main"),
    options: section.fields.flatMap((field) => [
      { value: field.path, label: field.label },
      ...(field.options ?? []).slice(0, 30).map((option) => ({ value: `${field.path} == '${option.value}'`.replace(field.path, field.path.replaceAll("/", ".")), label: `${field.label} = ${option.label}` })),
    ]),
  }));
}
