import { t } from "../../kit/text/text";
import type { Face } from "../../kit/fields/field";
import { allFields } from "../catalog/catalog";
import { facePath, isEmptyValue, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { Value } from "../fields/Value";
import type { Change } from "./journal";
import { RowChanges, type Row } from "./RowChanges";

/** The fields that a write changed, before and after. */
export function HistoryChanges({ entry, changes }: { entry: RecordTypeEntry; changes: Change[] }) {
  const fields = new Map(allFields(entry).map((field) => [field.path, field]));
  const told = changes.filter((change) => !isEmptyValue(change.before) || !isEmptyValue(change.after));
  if (!told.length) return null;
  return (
    <dl className="changes">
      {told.map((change) => (
        <div key={change.path}>
          <dt>{fields.get(change.path)?.label ?? change.label}</dt>
          <dd><BeforeAfter entry={entry} field={fields.get(change.path)} change={change} /></dd>
        </div>
      ))}
    </dl>
  );
}

function BeforeAfter({ entry, field, change: { path, before, after, beforeLabel, afterLabel } }: { entry: RecordTypeEntry; field?: Field; change: Change }) {
  const rows = entry.children?.find((one) => one.path === path);
  if (rows) return <RowChanges rows={rows} before={rowsIn(before)} after={rowsIn(after)} />;
  return (
    <>
      {!isEmptyValue(before) && <><del><Then field={field} path={path} value={before} label={beforeLabel} /></del><span aria-hidden className="turns"> → </span></>}
      <ins>{isEmptyValue(after) ? <span className="faint">{t("history.emptied")}</span> : <Then field={field} path={path} value={after} label={afterLabel} />}</ins>
    </>
  );
}

function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

function Then({ field, path, value, label }: { field?: Field; path: string; value: unknown; label?: string | null }) {
  if (!field) return <>{typeof value === "object" ? JSON.stringify(value) : String(value)}</>;
  const face: Face | null = label && typeof value === "string" ? { id: value, label } : null;
  return <Value record={withValue(withValue({}, path, value), facePath(path), face)} field={field} />;
}
