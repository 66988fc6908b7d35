import { useState } from "react";
import { Button, Select } from "antd";
import { allFields, useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { FilterBuilder } from "../../../engine/filter/FilterBuilder";
import { groundOf } from "../../../engine/filter/reach";
import { t } from "../../../kit/text/text";
import type { RelatedRow } from "./drawing";
import { moved } from "./drawing";
import { Tools, WordsInput } from "./PartProperties";
import { flawAt, type Design } from "./useDesign";

/** Which of the related records are listed, in which columns and order. */
export function RelatedProperties({ design, at, row }: { type: RecordTypeEntry; design: Design; at: number; row: RelatedRow }) {
  const catalog = useCatalog();
  const [isFiltering, setFiltering] = useState(false);
  const { drawing, draw, choose, findings } = design;
  const there = catalog.find(row.type);
  const change = (next: Partial<RelatedRow>) => draw({ related: drawing.related.with(at, { ...row, ...next }) });
  const flaw = (part: string) => flawAt(findings, { part: "related", at }, part);
  const fields = there ? allFields(there) : [];
  const columns = fields.map((field) => ({ value: field.path, label: field.label }));
  const sorts = fields.filter((field) => field.sortable).flatMap((field) => [{ value: field.path, label: `${field.label} ↑` }, { value: `-${field.path}`, label: `${field.label} ↓` }]);
  const step = (by: 1 | -1) => {
    draw({ related: moved(drawing.related, at, by) });
    choose(null);
  };
  return (
    <>
      <h3>{there?.label ?? row.type}</h3>
      {(flaw("type") ?? flaw("by")) && <p className="field-note" role="alert">{flaw("type") ?? flaw("by")}</p>}
      <WordsInput design={design} chosen={{ part: "related", at }} row={row} onChange={change} />
      <div className="field">
        <span className="field-label">{t("layout.filter")}</span>
        <code className="faint">{row.filter || t("filter.everything")}</code>
        <Button size="small" onClick={() => setFiltering(true)}>{t("layout.editFilter")}</Button>
        <span className="field-note">{flaw("filter")}</span>
      </div>
      <div className="field"><label htmlFor="related-columns">{t("layout.listColumns")}</label><Select id="related-columns" mode="multiple" size="small" className="wide" value={row.columns ?? []} options={columns} optionFilterProp="label" onChange={(next: string[]) => change({ columns: next })} /><span className="field-note">{flaw("columns")}</span></div>
      <div className="field"><label htmlFor="related-sort">{t("layout.sort")}</label><Select id="related-sort" size="small" className="wide" allowClear showSearch optionFilterProp="label" value={row.sort ?? undefined} options={sorts} onChange={(sort: string | undefined) => change({ sort: sort ?? null })} /><span className="field-note">{flaw("sort")}</span></div>
      <Tools onUp={() => step(-1)} onDown={() => step(1)} onRemove={() => { draw({ related: drawing.related.toSpliced(at, 1) }); choose(null); }} />
      {isFiltering && there && <FilterBuilder text={row.filter ?? ""} ground={groundOf(catalog, there)} onClose={() => setFiltering(false)} onDone={(filter) => { setFiltering(false); change({ filter: filter || null }); }} />}
    </>
  );
}
