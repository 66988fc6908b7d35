import type { Face } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import type { Finding } from "../api/problem";
import { isWritable } from "../catalog/catalog";
import { facePath, valueAt } from "../catalog/paths";
import type { RecordTypeEntry, Section } from "../catalog/types";
import { isMasked } from "../fields/Value";
import { isFilledIn, shownRows } from "../suite";
import type { Draft } from "./draft";
import { FieldEdit } from "./FieldEdit";
import { RowsEditor, type Row } from "./RowsEditor";
import "./form.css";

interface Props {
  entry: RecordTypeEntry;
  draft: Draft;
  findings: Finding[];
  focus?: string;
}

/** Sections and child rows of a record, every writable field with its input. */
export function RecordForm({ entry, draft, findings, focus }: Props) {
  const sections = entry.sections.map((section) => ({ ...section, fields: section.fields.filter((field) => isWritable(field) && !isFilledIn(entry, field.path) && !isMasked(draft.tree, field.path)) })).filter((section) => section.fields.length > 0);
  const fields = sections.flatMap((section) => section.fields);
  const first = focus ?? (fields.find((field) => field.required) ?? fields[0])?.path;
  return (
    <>
      {sections.map((section) => (
        <section key={section.path} className="form-section">
          {(sections.length > 1 || section.path) && <h3>{section.path ? section.label : t("form.main")}</h3>}
          <div className="form-grid">
            {section.fields.map((field) => (
              <FieldEdit
                key={field.path} field={field} value={valueAt(draft.tree, field.path)} face={draft.faces[field.path] ?? (valueAt(draft.tree, facePath(field.path)) as Face | undefined)}
                findings={findings} autoFocus={field.path === first} onChange={(value, face) => draft.set(field.path, value, face)}
              />
            ))}
          </div>
        </section>
      ))}
      {shownRows(entry).filter((rows) => hasWritable(rows) && !isMasked(draft.tree, rows.path)).map((rows) => (
        <RowsEditor key={rows.path} entry={entry} rows={rows} value={(valueAt(draft.tree, rows.path) as Row[] | undefined) ?? []} findings={findings} onChange={(value) => draft.set(rows.path, value)} />
      ))}
    </>
  );
}

function hasWritable(rows: Section): boolean {
  return rows.fields.some(isWritable);
}
