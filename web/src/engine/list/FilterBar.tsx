import { useState } from "react";
import { FilterOutlined, ForkOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { together } from "../filter/conjuncts";
import { FilterBuilder } from "../filter/FilterBuilder";
import type { Filter } from "../filter/grammar";
import { print } from "../filter/print";
import { fieldAt, type Ground } from "../filter/reach";
import { filterOf, ruleOf } from "../filter/rules";
import { parts, type Condition } from "./condition";
import { FilterChip, WordsChip } from "./FilterChip";
import { FilterEditor } from "./FilterEditor";
import { QuickChips } from "./QuickChips";
import "./filter.css";

interface Props {
  entry: RecordTypeEntry;
  ground: Ground;
  filter: string;
  onChange: (filter: string) => void;
  onClear: () => void;
}

/** The filter as chips; each opens for change, one more can be added, and all of it can be built as groups. */
export function FilterBar({ entry, ground, filter, onChange, onClear }: Props) {
  const [building, setBuilding] = useState(false);
  const told = parts(filter);
  const change = (next: Filter[]) => onChange(print(together(next)));
  const add = (condition: Condition) => {
    const field = fieldAt(ground, condition.path);
    if (told && field) change([...told, filterOf(condition, field.kind)]);
  };
  return (
    <div className="chips" role="group" aria-label={t("filter.group")}>
      {told?.map((part, at) => {
        const rule = ruleOf(part);
        const field = rule ? fieldAt(ground, rule.path) : undefined;
        const remove = () => change(told.filter((_, other) => other !== at));
        const key = `${at} ${print(part)}`;
        if (!rule || !field) return <WordsChip key={key} text={print(part)} onOpen={() => setBuilding(true)} onRemove={remove} />;
        return <FilterChip key={key} rule={rule} field={field} ground={ground} onRemove={remove} onChange={(next) => change(told.map((one, other) => (other === at ? filterOf(next, fieldAt(ground, next.path)?.kind ?? "text") : one)))} />;
      })}
      {!told && <WordsChip text={filter} isBroken onOpen={() => setBuilding(true)} onRemove={onClear} />}
      {told && <QuickChips entry={entry} ground={ground} set={told.map(print)} onAdd={add} />}
      {told && <AddFilter ground={ground} onAdd={add} />}
      <Button size="small" type="text" className="build-filter" icon={<ForkOutlined aria-hidden />} aria-label={t("filter.builder")} title={t("filter.builder")} onClick={() => setBuilding(true)} />
      {filter && <Button size="small" type="text" onClick={onClear}>{t("filter.clear")}</Button>}
      {building && <FilterBuilder text={filter} ground={ground} onClose={() => setBuilding(false)} onDone={(text) => { setBuilding(false); onChange(text); }} />}
    </div>
  );
}

function AddFilter({ ground, onAdd }: { ground: Ground; onAdd: (condition: Condition) => void }) {
  const [open, setOpen] = useState(false);
  const editor = <FilterEditor ground={ground} onDone={(condition) => { setOpen(false); onAdd(condition); }} />;
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement={below("start")} destroyOnHidden content={editor}>
      <Button size="small" type="text" className="add-filter" icon={<FilterOutlined aria-hidden />}>{t("filter.add")}</Button>
    </Popover>
  );
}
