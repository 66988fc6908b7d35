import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { isWritable } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { ConditionInput } from "./ConditionInput";
import type { CheckRow, OfferRow } from "./drawing";
import { Tools, WordsInput } from "./PartProperties";
import { flawAt, type Design } from "./useDesign";

/** Conditions that belong to no single place: when a record is refused, and when options are offered. */
export function RulesEdit({ type, design }: { type: RecordTypeEntry; design: Design }) {
  const { drawing, draw } = design;
  const fields = type.sections.flatMap((section) => section.fields).filter(isWritable);
  const choices = fields.filter((field) => field.options?.length && (field.kind === "choice" || field.kind === "choices"));
  return (
    <div className="layout-rules">
      <section>
        <h3>{t("layout.part.checks")}</h3>
        <p className="muted">{t("layout.checksHow")}</p>
        {drawing.checks.map((row, at) => <CheckEdit key={row.id ?? at} type={type} design={design} at={at} row={row} fields={fields} />)}
        <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => draw({ checks: [...drawing.checks, { path: fields[0]?.path ?? "", condition: "", en: null, zh: null }] })}>{t("layout.addCheck")}</Button>
      </section>
      <section>
        <h3>{t("layout.part.offers")}</h3>
        <p className="muted">{t("layout.offersHow")}</p>
        {drawing.offers.map((row, at) => <OfferEdit key={row.id ?? at} type={type} design={design} at={at} row={row} fields={choices} />)}
        <Button type="dashed" disabled={!choices.length} icon={<PlusOutlined aria-hidden />} onClick={() => draw({ offers: [...drawing.offers, { path: choices[0]?.path ?? "", options: [], condition: "" }] })}>{t("layout.addOffer")}</Button>
      </section>
    </div>
  );
}

interface RowProps<T> {
  type: RecordTypeEntry;
  design: Design;
  at: number;
  row: T;
  fields: RecordTypeEntry["sections"][number]["fields"];
}

function CheckEdit({ type, design, at, row, fields }: RowProps<CheckRow>) {
  const { drawing, draw, findings } = design;
  const change = (next: Partial<CheckRow>) => draw({ checks: drawing.checks.with(at, { ...row, ...next }) });
  return (
    <div className="layout-rule">
      <ConditionInput label={t("layout.refusedWhen")} type={type} value={row.condition} flaw={flawAt(findings, { part: "checks", at }, "condition")} onChange={(condition) => change({ condition: condition ?? "" })} />
      <WordsInput long design={design} chosen={{ part: "checks", at }} row={row} onChange={change} />
      <FieldSelect id={`check-${at}`} label={t("layout.toldAt")} value={row.path} fields={fields} flaw={flawAt(findings, { part: "checks", at }, "path")} onChange={(path) => change({ path })} />
      <Tools onRemove={() => draw({ checks: drawing.checks.toSpliced(at, 1) })} />
    </div>
  );
}

function OfferEdit({ type, design, at, row, fields }: RowProps<OfferRow>) {
  const { drawing, draw, findings } = design;
  const change = (next: Partial<OfferRow>) => draw({ offers: drawing.offers.with(at, { ...row, ...next }) });
  const flaw = (part: string) => flawAt(findings, { part: "offers", at }, part);
  return (
    <div className="layout-rule">
      <FieldSelect id={`offer-${at}`} label={t("layout.choice")} value={row.path} fields={fields} flaw={flaw("path")} onChange={(path) => change({ path, options: [] })} />
      <div className="field"><label htmlFor={`offer-options-${at}`}>{t("layout.options")}</label><Select id={`offer-options-${at}`} mode="multiple" className="wide" value={row.options} options={fields.find((field) => field.path === row.path)?.options} optionFilterProp="label" onChange={(options: string[]) => change({ options })} /><span className="field-note">{flaw("options")}</span></div>
      <ConditionInput label={t("layout.offeredWhen")} type={type} value={row.condition} flaw={flaw("condition")} onChange={(condition) => change({ condition: condition ?? "" })} />
      <Tools onRemove={() => draw({ offers: drawing.offers.toSpliced(at, 1) })} />
    </div>
  );
}

function FieldSelect({ id, label, value, fields, flaw, onChange }: { id: string; label: string; value: string; fields: RowProps<unknown>["fields"]; flaw?: string; onChange: (path: string) => void }) {
  return (
    <div className={`field${flaw ? " field-wrong" : ""}`}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} className="wide" showSearch optionFilterProp="label" value={value || undefined} options={fields.map((field) => ({ value: field.path, label: field.label }))} status={flaw ? "error" : ""} onChange={onChange} />
      <span className="field-note" role={flaw ? "alert" : undefined}>{flaw}</span>
    </div>
  );
}
