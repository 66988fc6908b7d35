import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Select, Switch } from "antd";
import { isWritable } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { ConditionInput } from "./ConditionInput";
import { isOfUse, moved, stepped, withoutSection, withoutTab, wordsOf, type Chosen, type FieldRow, type SectionRow, type TabRow } from "./drawing";
import { flawAt, type Design } from "./useDesign";

interface Props<T> {
  type: RecordTypeEntry;
  design: Design;
  at: number;
  row: T;
}

/** Name, order and end of a tab. */
export function TabProperties({ design, at, row }: Props<TabRow>) {
  const { drawing, draw, choose } = design;
  const step = (by: 1 | -1) => {
    draw({ tabs: moved(drawing.tabs, at, by) });
    choose(null);
  };
  return (
    <>
      <h3>{t("layout.tab")}</h3>
      <WordsInput design={design} chosen={{ part: "tabs", at }} row={row} onChange={(words) => draw({ tabs: drawing.tabs.with(at, { ...row, ...words }) })} />
      <Tools onUp={() => step(-1)} onDown={() => step(1)} onRemove={() => { draw(withoutTab(drawing, row.key)); choose(null); }} />
    </>
  );
}

/** Name, columns, folding and condition of a section. */
export function SectionProperties({ type, design, at, row }: Props<SectionRow>) {
  const { drawing, draw, choose, findings } = design;
  const change = (next: Partial<SectionRow>) => draw({ sections: drawing.sections.with(at, { ...row, ...next }) });
  const step = (by: 1 | -1) => {
    draw({ sections: moved(drawing.sections, at, by) });
    choose(null);
  };
  return (
    <>
      <h3>{t("layout.section")}</h3>
      <WordsInput design={design} chosen={{ part: "sections", at }} row={row} onChange={change} />
      <div className="field"><span className="field-label">{t("layout.columns")}</span><Segmented size="small" value={row.columns ?? 2} options={[1, 2]} onChange={(columns) => change({ columns: Number(columns) })} /></div>
      {drawing.tabs.length > 1 && <div className="field"><label htmlFor="section-tab">{t("layout.tab")}</label><Select id="section-tab" size="small" className="wide" value={row.tab ?? drawing.tabs[0]?.key} options={drawing.tabs.map((tab) => ({ value: tab.key, label: wordsOf(tab) || tab.key }))} onChange={(tab: string) => change({ tab })} /></div>}
      <div className="field layout-switch"><label htmlFor="section-collapsed">{t("layout.collapsed")}</label><Switch id="section-collapsed" size="small" checked={row.collapsed ?? false} onChange={(collapsed) => change({ collapsed })} /></div>
      <ConditionInput label={t("layout.visible")} type={type} value={row.visible} none={t("layout.always")} flaw={flawAt(findings, { part: "sections", at }, "visible")} onChange={(visible) => change({ visible })} />
      <Tools onUp={() => step(-1)} onDown={() => step(1)} onRemove={() => { draw(withoutSection(drawing, row.key)); choose(null); }} />
    </>
  );
}

/** When a field is seen, needed or locked. */
export function FieldProperties({ type, design, at, row }: Props<FieldRow>) {
  const { drawing, draw, choose, findings } = design;
  const field = type.sections.flatMap((section) => section.fields).find((one) => one.path === row.path);
  const rows = type.children?.find((one) => one.path === row.path);
  const written = rows !== undefined || (field !== undefined && isWritable(field));
  const change = (next: Partial<FieldRow>) => draw({ fields: drawing.fields.with(at, { ...row, ...next }) });
  const flaw = (part: string) => flawAt(findings, { part: "fields", at }, part);
  const step = (by: 1 | -1) => {
    draw({ fields: stepped(drawing, row.path, by) });
    choose(null);
  };
  const remove = () => {
    draw({ fields: drawing.fields.map((one) => (one === row ? { ...one, section: null } : one)).filter(isOfUse) });
    choose(null);
  };
  return (
    <>
      <h3>{field?.label ?? rows?.label ?? row.path}</h3>
      {flaw("path") && <p className="field-note" role="alert">{flaw("path")}</p>}
      <ConditionInput label={t("layout.visible")} type={type} value={row.visible} none={t("layout.always")} flaw={flaw("visible")} onChange={(visible) => change({ visible })} />
      {written ? (
        <>
          <ConditionInput label={t("layout.required")} type={type} value={row.required} none={t("layout.never")} always={t("layout.always")} flaw={flaw("required")} onChange={(required) => change({ required })} />
          <ConditionInput label={t("layout.readOnly")} type={type} value={row.readOnly} none={t("layout.never")} always={t("layout.always")} flaw={flaw("readOnly")} onChange={(readOnly) => change({ readOnly })} />
        </>
      ) : <p className="muted">{t("layout.notWritten")}</p>}
      <Tools onUp={() => step(-1)} onDown={() => step(1)} onRemove={remove} />
    </>
  );
}

/** The two languages of a label. */
export function WordsInput({ design, chosen, row, long, onChange }: { design: Design; chosen: Chosen; row: { en?: string | null; zh?: string | null }; long?: boolean; onChange: (words: { en: string | null } | { zh: string | null }) => void }) {
  const Field = long ? Input.TextArea : Input;
  return (
    <>
      {(["en", "zh"] as const).map((language) => {
        const flaw = flawAt(design.findings, chosen, language);
        const id = `${chosen.part}-${chosen.at}-${language}`;
        return (
          <div key={language} className={`field${flaw ? " field-wrong" : ""}`}>
            <label htmlFor={id}>{t(language === "en" ? "layout.english" : "layout.chinese")}</label>
            <Field id={id} value={row[language] ?? ""} maxLength={long ? 200 : 80} status={flaw ? "error" : ""} onChange={(event) => onChange(language === "en" ? { en: event.target.value || null } : { zh: event.target.value || null })} />
            <span className="field-note" role={flaw ? "alert" : undefined}>{flaw}</span>
          </div>
        );
      })}
    </>
  );
}

/** Moves a part a step, or takes it away. */
export function Tools({ onUp, onDown, onRemove }: { onUp?: () => void; onDown?: () => void; onRemove: () => void }) {
  return (
    <div className="layout-tools">
      {onUp && <Button size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t("layout.up")} onClick={onUp} />}
      {onDown && <Button size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t("layout.down")} onClick={onDown} />}
      <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={onRemove}>{t("layout.takeAway")}</Button>
    </div>
  );
}
