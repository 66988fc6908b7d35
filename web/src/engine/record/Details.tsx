import { EditOutlined } from "@ant-design/icons";
import { t } from "../../kit/text/text";
import { isWritable } from "../catalog/catalog";
import { valueAt } from "../catalog/paths";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { Value } from "../fields/Value";
import { same } from "../form/draft";
import { shownRows } from "../suite";
import { ChildRows } from "./ChildRows";

interface Props {
  entry: RecordTypeEntry;
  record: RecordValue;
  /** The record of today, when an older state is shown: what differs is marked. */
  now?: RecordValue;
  onEdit?: (path: string) => void;
}

/** All sections of a record; a value that one may change opens for change by a click. */
export function Details({ entry, record, now, onEdit }: Props) {
  return (
    <>
      {entry.sections.map((section) => (
        <section key={section.path} className="details-section">
          {section.path && <h3>{section.label}</h3>}
          <dl className="details">
            {section.fields.map((field) => (
              <div key={field.path} className={`${field.kind === "longText" ? "long" : ""}${now && !same(valueAt(now, field.path), valueAt(record, field.path)) ? " was" : ""}`}>
                <dt>{field.label}</dt>
                <dd>
                  <Value record={record} field={field} />
                  {onEdit && isWritable(field) && <button type="button" className="plain pencil" aria-label={t("record.editField", { field: field.label })} onClick={() => onEdit(field.path)}><EditOutlined aria-hidden /></button>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {shownRows(entry).map((rows) => <ChildRows key={rows.path} rows={rows} record={record} />)}
    </>
  );
}
