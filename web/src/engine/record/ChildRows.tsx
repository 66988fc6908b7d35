import { t } from "../../kit/text/text";
import { valueAt } from "../catalog/paths";
import type { RecordValue, Section } from "../catalog/types";
import { isNumeric } from "../fields/kinds";
import { isMasked, Value } from "../fields/Value";

/** Child rows as a plain table. */
export function ChildRows({ rows, record }: { rows: Section; record: RecordValue }) {
  const value = valueAt(record, rows.path);
  const list = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  const columns = rows.fields.filter((field) => field.path !== "id" && list.some((row) => valueAt(row, field.path) !== null && valueAt(row, field.path) !== undefined));
  return (
    <section className="details-section">
      <h3>{rows.label} <span className="faint">{list.length || ""}</span></h3>
      {isMasked(record, rows.path) ? <p className="faint">{t("field.masked")}</p> : list.length === 0 ? <p className="faint">{t("record.noRows")}</p> : (
        <div className="rows-scroll">
          <table className="rows-table">
            <thead><tr>{columns.map((field) => <th key={field.path} scope="col" className={isNumeric(field.kind) ? "end" : ""}>{field.label}</th>)}</tr></thead>
            <tbody>
              {list.map((row, at) => <tr key={String(row.id ?? at)}>{columns.map((field) => <td key={field.path} className={isNumeric(field.kind) ? "end" : ""}><Value record={row} field={field} /></td>)}</tr>)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
