import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { t } from "../../kit/text/text";
import { begun, group, MODES, QUANTIFIERS, type Group, type Node } from "./drawing";
import { fieldAt, groundOfRows, rowsAt, type Ground } from "./reach";
import { FieldChoice, OperatorAndValue, operatorsOf } from "./RuleEdit";

interface Props<N> {
  drawn: N;
  ground: Ground;
  onChange: (next: N) => void;
}

/** Conditions that belong together, and groups inside them. */
export function GroupEdit({ drawn, ground, onChange, onRemove }: Props<Group> & { onRemove?: () => void }) {
  const put = (at: number, part: Node | null) => onChange({ ...drawn, parts: drawn.parts.flatMap((one, other) => (other !== at ? [one] : part ? [part] : [])) });
  const add = (part: Node) => onChange({ ...drawn, parts: [...drawn.parts, part] });
  const start = (path: string) => {
    const field = fieldAt(ground, path);
    add(begun(path, field ? operatorsOf(field, ground) : [], ground));
  };
  return (
    <div className="filter-group" role="group" aria-label={t("filter.groupOf")}>
      <div className="filter-group-head">
        <Select aria-label={t("filter.mode")} size="small" popupMatchSelectWidth={false} value={drawn.mode} options={MODES.map((mode) => ({ value: mode, label: t(`filter.mode.${mode}`) }))} onChange={(mode) => onChange({ ...drawn, mode })} />
        {onRemove && <Remove onRemove={onRemove} />}
      </div>
      {drawn.parts.map((part, at) => <PartEdit key={part.key} drawn={part} ground={ground} onChange={(next) => put(at, next)} onRemove={() => put(at, null)} />)}
      <div className="filter-group-add">
        <FieldChoice key={drawn.parts.length} ground={ground} withRows onChoose={start} />
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(group("any", []))}>{t("filter.addGroup")}</Button>
      </div>
    </div>
  );
}

function PartEdit({ drawn, ground, onChange, onRemove }: Props<Node> & { onRemove: () => void }) {
  switch (drawn.is) {
    case "group": return <GroupEdit drawn={drawn} ground={ground} onChange={onChange} onRemove={onRemove} />;
    case "rule": return <RuleLine drawn={drawn} ground={ground} onChange={onChange} onRemove={onRemove} />;
    case "rows": return <RowsEdit drawn={drawn} ground={ground} onChange={onChange} onRemove={onRemove} />;
    case "words": return (
      <div className="filter-line">
        <Input.TextArea aria-label={t("filter.words")} className="filter-words" autoSize value={drawn.text} onChange={(event) => onChange({ ...drawn, text: event.target.value })} />
        <Remove onRemove={onRemove} />
      </div>
    );
  }
}

function RuleLine({ drawn, ground, onChange, onRemove }: Props<Extract<Node, { is: "rule" }>> & { onRemove: () => void }) {
  const field = fieldAt(ground, drawn.rule.path);
  return (
    <div className="filter-line">
      <span className="filter-line-field" title={field?.label}>{field?.label ?? drawn.rule.path}</span>
      {field && <OperatorAndValue field={field} rule={drawn.rule} ground={ground} onChange={(rule) => onChange({ ...drawn, rule, origin: undefined })} />}
      <Remove onRemove={onRemove} />
    </div>
  );
}

function RowsEdit({ drawn, ground, onChange, onRemove }: Props<Extract<Node, { is: "rows" }>> & { onRemove: () => void }) {
  const rows = rowsAt(ground, drawn.path);
  if (!rows) return null;
  return (
    <div className="filter-rows">
      <div className="filter-line">
        <span className="filter-line-field">{rows.label}</span>
        <Select aria-label={t("filter.quantifier")} popupMatchSelectWidth={false} value={drawn.quantifier} options={QUANTIFIERS.map((one) => ({ value: one, label: t(`filter.rows.${one}`) }))} onChange={(quantifier) => onChange({ ...drawn, quantifier })} />
        <Remove onRemove={onRemove} />
      </div>
      <GroupEdit drawn={drawn.group} ground={groundOfRows(ground, rows, drawn.variable)} onChange={(next) => onChange({ ...drawn, group: next })} />
    </div>
  );
}

function Remove({ onRemove }: { onRemove: () => void }) {
  return <Button size="small" type="text" className="filter-remove" icon={<DeleteOutlined aria-hidden />} aria-label={t("remove")} title={t("remove")} onClick={onRemove} />;
}
