import { allFields, useCatalog } from "../../../engine/catalog/catalog";
import type { PanelProps } from "../../../engine/suite";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { t } from "../../../kit/text/text";
import "./webhook.css";

/** The acts that are told, and the fields of which one must have changed, by their names. */
export function ToldOnly({ entry, record }: PanelProps) {
  const type = useCatalog().find(String(record.type ?? ""));
  const names = new Map([
    ...(type ? allFields(type) : []).map((field) => [field.path, field.label] as const),
    ...(type?.children ?? []).map((rows) => [rows.path, rows.label] as const),
    ...(type?.verbs ?? []).map((verb) => [verb.verb, verb.label] as const),
  ]);
  const told = allFields(entry).filter((field) => ["acts", "fields"].includes(field.path)).map((field) => ({ field, values: (record[field.path] ?? []) as string[] })).filter(({ values }) => values.length > 0);
  if (!told.length) return null;
  return (
    <Panel title={t("webhook.only")}>
      {told.map(({ field, values }) => <div key={field.path} className="told-only"><span className="muted">{field.label}</span><p>{values.map((value) => <Tag key={value}>{names.get(value) ?? value}</Tag>)}</p></div>)}
    </Panel>
  );
}
