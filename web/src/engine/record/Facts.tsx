import type { ReactNode } from "react";
import { Panel } from "../../kit/panel/Panel";
import { t } from "../../kit/text/text";
import { allFields } from "../catalog/catalog";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { Value } from "../fields/Value";
import { same } from "../form/draft";
import { faceOfType } from "../suite";

const MOST = 10;

/** The few facts that one wants to see whatever one is doing. */
export function Facts({ entry, record, now, children }: { entry: RecordTypeEntry; record: RecordValue; now?: RecordValue; children?: ReactNode }) {
  const fields = new Map(allFields(entry).map((field) => [field.path, field]));
  const listed = (entry.listed ?? []).map((path) => fields.get(path)).filter((field): field is Field => field !== undefined && field.path !== entry.title && !FIXED.includes(field.path));
  const rest = entry.sections.flatMap((section) => section.fields).filter((field) => !listed.includes(field) && !FIXED.includes(field.path) && field.path !== entry.title && field.kind !== "longText" && !field.path.startsWith("base/") && !isEmptyValue(valueAt(record, field.path)));
  const elsewhere = faceOfType(entry.type).shownElsewhere ?? [];
  const shown = [...listed, ...rest].filter((field) => !elsewhere.some((path) => field.path === path || field.path.startsWith(`${path}/`))).slice(0, MOST);
  const fixed = FIXED.map((path) => fields.get(path)).filter((field): field is Field => field !== undefined && !isEmptyValue(valueAt(record, field.path)));
  return (
    <>
      {shown.length > 0 && <Panel title={t("record.facts")}><FactList fields={shown} record={record} now={now} /></Panel>}
      {children}
      <Panel title={t("record.bookkeeping")}><FactList fields={fixed} record={record} now={now} /></Panel>
    </>
  );
}

const FIXED = ["owner", "createdAt", "createdBy", "updatedAt", "updatedBy"];

export function FactList({ fields, record, now }: { fields: Field[]; record: RecordValue; now?: RecordValue }) {
  return (
    <dl className="facts">
      {fields.map((field) => (
        <div key={field.path} className={now && !same(valueAt(now, field.path), valueAt(record, field.path)) ? "was" : ""}>
          <dt>{field.label}</dt>
          <dd><Value record={record} field={field} /></dd>
        </div>
      ))}
    </dl>
  );
}
