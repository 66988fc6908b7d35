import { useState } from "react";
import { CloseOutlined, WarningOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import { below } from "../../kit/text/direction";
import { t, type MessageKey } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { useFace } from "../fields/faces";
import type { Ground } from "../filter/reach";
import { operatorLabel } from "../filter/RuleEdit";
import { needsValue, type Rule } from "../filter/rules";
import { FilterEditor } from "./FilterEditor";

interface Props {
  rule: Rule;
  field: Field;
  ground: Ground;
  onChange: (next: Rule) => void;
  onRemove: () => void;
}

/** One condition in words; a click changes it. */
export function FilterChip({ rule, field, ground, onChange, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const editor = <FilterEditor ground={ground} start={rule} onDone={(next) => { setOpen(false); onChange(next); }} />;
  return (
    <span className="chip">
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement={below("start")} destroyOnHidden content={editor}>
        <button type="button" className="plain chip-text">
          {field.label} <span className="faint">{operatorLabel(rule.operator)}</span> <b><ShownValue rule={rule} field={field} /></b>
        </button>
      </Popover>
      <button type="button" className="plain chip-remove" aria-label={t("filter.remove", { field: field.label })} onClick={onRemove}><CloseOutlined aria-hidden /></button>
    </span>
  );
}

/** What no chip can say, in the words of the grammar; a click opens the builder. */
export function WordsChip({ text, isBroken, onOpen, onRemove }: { text: string; isBroken?: boolean; onOpen: () => void; onRemove: () => void }) {
  return (
    <span className={`chip${isBroken ? " chip-broken" : ""}`}>
      <button type="button" className="plain chip-text" title={t("filter.builder")} onClick={onOpen}>{isBroken && <WarningOutlined aria-label={t("filter.broken")} />} <code>{text}</code></button>
      <button type="button" className="plain chip-remove" aria-label={t("filter.remove", { field: text })} onClick={onRemove}><CloseOutlined aria-hidden /></button>
    </span>
  );
}

function ShownValue({ rule: { operator, value }, field }: { rule: Rule; field: Field }) {
  const linked = field.kind === "link" || field.kind === "links";
  const face = useFace(field.target ?? "", linked && needsValue(operator) ? value : null);
  if (!needsValue(operator)) return null;
  if (operator === "period") return <>{t(`period.${value}` as MessageKey)}</>;
  if (linked) return <>{face?.label ?? "…"}</>;
  if (operator === "last" || operator === "next") return <>{t("filter.daysCount", { n: Number(value) })}</>;
  if (field.kind === "yesNo") return <>{value === "true" ? t("yes") : t("no")}</>;
  if (field.options) return <>{value.split(",").map((one) => field.options?.find((option) => option.value === one)?.label ?? one).join(", ")}</>;
  return <>{value}</>;
}
