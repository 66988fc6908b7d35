import { Button } from "antd";
import { Link } from "react-router";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { PanelProps } from "../../../engine/suite";
import { t } from "../../../kit/text/text";
import "./types.css";

/** From a definition to what it defines: its fields, layouts and rights, and the list of its records. */
export function TypeLead({ record }: PanelProps) {
  const type = `custom/${String(record.plural)}`;
  if (!useCatalog().find(type)) return null;
  return (
    <div className="types-lead">
      <span>{t("types.next")}</span>
      <Link to={`/platform/custom-fields/new?type=${encodeURIComponent(type)}`}><Button type="primary" tabIndex={-1}>{t("types.addField")}</Button></Link>
      <Link to={`/record-types/${type}`}><Button tabIndex={-1}>{t("types.arrange")}</Button></Link>
      <Link to={`/${type}`}><Button tabIndex={-1}>{t("types.list")}</Button></Link>
    </div>
  );
}

/** From the definition of a field to the next one, and back to its record type. */
export function FieldLead({ record }: PanelProps) {
  const type = String(record.type);
  const entry = useCatalog().find(type);
  if (!entry) return null;
  return (
    <div className="types-lead">
      <span>{t("types.fieldOf", { many: entry.label })}</span>
      <Link to={`/platform/custom-fields/new?type=${encodeURIComponent(type)}`}><Button tabIndex={-1}>{t("types.anotherField")}</Button></Link>
      <Link to={`/record-types/${type}`}><Button tabIndex={-1}>{t("types.arrange")}</Button></Link>
    </div>
  );
}
