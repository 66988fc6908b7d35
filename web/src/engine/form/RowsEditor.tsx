import { useRef } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Face } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { findingAt, type Finding } from "../api/problem";
import { isWritable } from "../catalog/catalog";
import { facePath, isEmptyValue, valueAt, withValue } from "../catalog/paths";
import type { RecordTypeEntry, Section } from "../catalog/types";
import { faceOfType, isFilledIn } from "../suite";
import { FieldEdit, inputId } from "./FieldEdit";

export type Row = Record<string, unknown>;

const MOST_ROWS = 1000;

/** Child rows as a small table of inputs; a row can be added and removed. */
export function RowsEditor({ entry, rows, value, findings, onChange }: { entry: RecordTypeEntry; rows: Section; value: Row[]; findings: Finding[]; onChange: (value: Row[]) => void }) {
  const columns = rows.fields.filter((field) => isWritable(field) && !isFilledIn(entry, `${rows.path}/${field.path}`));
  const whole = findingAt(findings, rows.path);
  const latest = useRef(value);
  latest.current = value;
  const change = (at: number, row: Row) => onChange(latest.current.map((one, other) => (other === at ? row : one)));
  const follow = (at: number, path: string, chosen: unknown) => {
    const next = faceOfType(entry.type).follows?.[`${rows.path}/${path}`];
    if (!next || typeof chosen !== "string") return;
    next(chosen).then((more) => {
      const row = latest.current[at];
      if (!row || valueAt(row, path) !== chosen) return;
      change(at, Object.entries(more).reduce((filled, [other, one]) => (isEmptyValue(valueAt(filled, other)) ? withValue(filled, other, one) : filled), row));
    }).catch(() => undefined);   // the server fills in the same when it is left empty
  };
  return (
    <section className="form-section" id={inputId(rows.path)} tabIndex={-1}>
      <h3>{rows.label}{whole && <span className="field-note" role="alert">{whole.message}</span>}</h3>
      {value.length > 0 && (
        <div className="rows-scroll">
          <table className="rows-edit">
            <thead><tr>{columns.map((field) => <th key={field.path} scope="col">{field.label}{field.required && <span className="required" aria-hidden> *</span>}</th>)}<th><span className="visually-hidden">{t("remove")}</span></th></tr></thead>
            <tbody>
              {value.map((row, at) => (
                <tr key={keyOf(row, at)}>
                  {columns.map((field) => (
                    <td key={field.path}>
                      <FieldEdit
                        bare field={field} path={`${rows.path}/${at}/${field.path}`} value={valueAt(row, field.path)} face={valueAt(row, facePath(field.path)) as Face | undefined} findings={findings}
                        onChange={(next, face) => {
                          change(at, withFace(withValue(row, field.path, next), field.path, face));
                          follow(at, field.path, next);
                        }}
                      />
                    </td>
                  ))}
                  <td><Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t("form.removeRow", { n: at + 1 })} onClick={() => onChange(value.filter((_, other) => other !== at))} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} disabled={value.length >= MOST_ROWS} onClick={() => onChange([...value, {}])}>{t("form.addRow")}</Button>
    </section>
  );
}

function withFace(row: Row, path: string, face: Face | undefined): Row {
  return face ? withValue(row, facePath(path), face) : row;
}

/** Stored rows keep their id as key; new ones their place. */
function keyOf(row: Row, at: number): string {
  return typeof row.id === "string" ? row.id : `new-${at}`;
}

/** Rows as the server wants them back: without the faces of links and without what only the server writes. */
export function plainRows(rows: Section, value: Row[]): Row[] {
  return value.map((row) => {
    const kept: Row = typeof row.id === "string" ? { id: row.id } : {};
    return rows.fields.filter(isWritable).reduce((plain, field) => {
      const one = valueAt(row, field.path);
      return one === undefined ? plain : withValue(plain, field.path, one);
    }, kept);
  });
}
