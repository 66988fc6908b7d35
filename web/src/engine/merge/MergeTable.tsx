import { Radio } from "antd";
import { t } from "../../kit/text/text";
import { facePath, isEmptyValue, valueAt, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue, Section } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { RecordLink } from "../fields/RecordLink";
import { isMasked, Value } from "../fields/Value";
import { differs, isUnited, pickable, standing, type Picks } from "./merge";

interface Props {
  entry: RecordTypeEntry;
  records: RecordValue[];
  into: string;
  picks: Picks;
  result: RecordValue | undefined;
  all: boolean;
  onInto: (id: string) => void;
  onPick: (path: string, id: string | null) => void;
}

/** The records side by side, the fields in which they differ marked, and behind them the one that they become. */
export function MergeTable({ entry, records, into, picks, result, all, onInto, onPick }: Props) {
  const fields = pickable(entry).filter((field) => !records.some((record) => isMasked(record, field.path)));
  const told = fields.filter((field) => differs(records, field.path) || (all && records.some((record) => !isEmptyValue(valueAt(record, field.path)))));
  const rows = (entry.children ?? []).filter((one) => records.some((record) => !isEmptyValue(valueAt(record, one.path)) && !isMasked(record, one.path)));
  return (
    <div className="merge-scroll">
      <table className="rows-table merge-table">
        <thead>
          <tr>
            <th scope="col">{t("merge.survivor")}</th>
            {records.map((record) => (
              <th key={record.id} scope="col" className={record.id === into ? "merge-into" : ""}>
                <Radio name="merge-into" checked={record.id === into} onChange={() => onInto(record.id)}>{faceOf(entry, record).label}</Radio>
                <div className="faint"><RecordLink type={entry.type} id={record.id} face={{ id: record.id, label: t("merge.open") }} /></div>
              </th>
            ))}
            <th scope="col" className="merge-result">{t("merge.result")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((field) => <FieldRow key={field.path} field={field} records={records} into={into} picks={picks} result={withFaces(result, records, field)} onPick={onPick} />)}
          {rows.map((one) => <ListRow key={one.path} rows={one} records={records} picks={picks} result={result} onPick={onPick} />)}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  records: RecordValue[];
  picks: Picks;
  result: RecordValue | undefined;
  onPick: (path: string, id: string | null) => void;
}

function FieldRow({ field, records, into, picks, result, onPick }: RowProps & { field: Field; into: string }) {
  const stands = standing(records, into, picks, field);
  const name = `merge-${field.path}`;
  return (
    <tr className={differs(records, field.path) ? "was" : ""}>
      <th scope="row">{field.label}{isUnited(field) && <Radio name={name} checked={stands === null} onChange={() => onPick(field.path, null)}>{t("merge.united")}</Radio>}</th>
      {records.map((record) => <td key={record.id}><Radio name={name} checked={stands === record.id} aria-label={`${field.label}: ${records.indexOf(record) + 1}`} onChange={() => onPick(field.path, record.id)}><Value record={record} field={field} /></Radio></td>)}
      <td className="merge-result">{result && <Value record={result} field={field} />}</td>
    </tr>
  );
}

function ListRow({ rows, records, picks, result, onPick }: RowProps & { rows: Section }) {
  const name = `merge-${rows.path}`;
  return (
    <tr className={differs(records, rows.path) ? "was" : ""}>
      <th scope="row">{rows.label}<Radio name={name} checked={!picks[rows.path]} onChange={() => onPick(rows.path, null)}>{t("merge.united")}</Radio></th>
      {records.map((record) => <td key={record.id}><Radio name={name} checked={picks[rows.path] === record.id} aria-label={`${rows.label}: ${records.indexOf(record) + 1}`} onChange={() => onPick(rows.path, record.id)}><Lines rows={rows} record={record} /></Radio></td>)}
      <td className="merge-result">{result && <Lines rows={rows} record={result} />}</td>
    </tr>
  );
}

function Lines({ rows, record }: { rows: Section; record: RecordValue }) {
  const value = valueAt(record, rows.path);
  const list = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  if (!list.length) return <span className="faint">–</span>;
  return (
    <ul className="merge-lines">
      {list.map((row, at) => {
        const told = rows.fields.filter((field) => field.path !== "id" && field.kind !== "yesNo" && !field.derived && !isEmptyValue(valueAt(row, field.path)));
        return <li key={String(row.id ?? at)}>{told.map((field, place) => <span key={field.path}>{place > 0 && " · "}<Value record={row} field={field} /></span>)}</li>;
      })}
    </ul>
  );
}

/** A rehearsal answers ids; the records beside it know the names of those. */
function withFaces(result: RecordValue | undefined, records: RecordValue[], field: Field): RecordValue | undefined {
  if (!result || (field.kind !== "link" && field.kind !== "links")) return result;
  const value = valueAt(result, field.path);
  const known = records.find((record) => JSON.stringify(valueAt(record, field.path)) === JSON.stringify(value));
  return known ? (withValue(result, facePath(field.path), valueAt(known, facePath(field.path))) as RecordValue) : result;
}
