import { t } from "../../kit/text/text";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Section } from "../catalog/types";
import { Value } from "../fields/Value";

export type Row = Record<string, unknown>;

/** Child rows that a write added, removed or changed, one line each. */
export function RowChanges({ rows, before, after }: { rows: Section; before: Row[]; after: Row[] }) {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map((row) => row.id));
  return (
    <ul className="row-changes">
      {after.map((row, at) => <li key={String(row.id ?? at)}><span className="faint">{known.has(row.id) ? t("history.rowChanged") : t("history.rowAdded")}</span> <Line rows={rows} row={row} /></li>)}
      {before.filter((row) => !kept.has(row.id)).map((row, at) => <li key={String(row.id ?? `gone-${at}`)}><span className="faint">{t("history.rowRemoved")}</span> <del><Line rows={rows} row={row} /></del></li>)}
    </ul>
  );
}

function Line({ rows, row }: { rows: Section; row: Row }) {
  const told = rows.fields.filter((field) => !isEmptyValue(valueAt(row, field.path)));
  return <>{told.map((field, at) => <span key={field.path}>{at > 0 && " · "}<Value record={row} field={field} /></span>)}</>;
}
