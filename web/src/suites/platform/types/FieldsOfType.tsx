import { RelatedList } from "../../../engine/record/RelatedList";
import { isWritable, type Catalog } from "../../../engine/catalog/catalog";
import type { Field, RecordTypeEntry } from "../../../engine/catalog/types";
import { Tag } from "../../../kit/tag/Tag";
import { t } from "../../../kit/text/text";
import { kindWord, takesFields } from "./facts";

/** The fields of a record type: those of our own with their definitions, and those it came with. */
export function FieldsOfType({ catalog, entry }: { catalog: Catalog; entry: RecordTypeEntry }) {
  const definitions = catalog.find("platform/custom-fields");
  const type = definitions?.sections.flatMap((section) => section.fields).find((field) => field.path === "type");
  const delivered = [...entry.sections, ...(entry.children ?? [])].map((section) => ({ ...section, fields: section.fields.filter((field) => !field.path.startsWith("custom/")) })).filter((section) => section.fields.length > 0);
  return (
    <>
      {definitions && type && takesFields(catalog, entry) && <section className="types-own"><h3>{t("types.ownFields")}</h3><RelatedList entry={definitions} field={type} id={entry.type} /></section>}
      <h3>{t("types.delivered")}</h3>
      <div className="rows-scroll">
        <table className="types-table">
          <thead><tr><th scope="col">{t("types.field")}</th><th scope="col">{t("types.path")}</th><th scope="col">{t("types.kind")}</th><th scope="col">{t("types.treatment")}</th></tr></thead>
          {delivered.map((section) => (
            <tbody key={section.path}>
              {section.path && <tr className="types-section"><th scope="rowgroup" colSpan={4}>{section.label}</th></tr>}
              {section.fields.map((field) => (
                <tr key={field.path}>
                  <th scope="row">{field.label}</th>
                  <td><code>{field.path}</code></td>
                  <td>{kindWord(catalog, field)}{field.target && <span className="muted"> · {catalog.find(field.target)?.label}</span>}</td>
                  <td className="types-marks">{marksOf(field).map((mark) => <Tag key={mark}>{mark}</Tag>)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

function marksOf(field: Field): string[] {
  return [field.required ? t("types.required") : "", isWritable(field) ? "" : field.derived ? t("types.derived") : field.machine ? t("types.byHouse") : field.byVerb ? t("types.byAct") : t("types.readOnly")].filter(Boolean);
}
