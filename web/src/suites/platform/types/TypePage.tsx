import { Button, Tabs } from "antd";
import { Link, useParams, useSearchParams } from "react-router";
import { useSession } from "../../../engine/api/session";
import { useCatalog, type Catalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { RelatedList } from "../../../engine/record/RelatedList";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { SPEAK_OF_TYPES, takesFields } from "./facts";
import { FieldsOfType } from "./FieldsOfType";
import { RolesOfType } from "./RolesOfType";
import "../../../engine/record/record.css";
import "./types.css";

/** All that administrators arrange for one record type: fields, layouts, views, sharing rules, and what roles may do. */
export function TypePage() {
  const { suite, plural } = useParams();
  const [asked, ask] = useSearchParams();
  const session = useSession().data;
  const catalog = useCatalog();
  const entry = catalog.find(`${suite}/${plural}`);
  usePageTitle(entry?.label ?? t("types.title"));
  if (session && !session.administrator) return <Empty title={t("types.notYours")}>{t("types.notYoursHow")}</Empty>;
  if (!entry) return <Empty title={t("types.gone")} step={<Link to="/record-types">{t("types.title")}</Link>} />;
  const tabs = [
    { key: "fields", label: t("types.fields"), children: <FieldsOfType catalog={catalog} entry={entry} /> },
    ...SPEAK_OF_TYPES.flatMap((type) => definitionsTab(catalog, type, entry)),
    { key: "roles", label: t("types.roles"), children: <RolesOfType entry={entry} /> },
  ];
  return (
    <div className="types-page">
      <nav className="crumb" aria-label={t("crumb")}><Link to="/record-types">{t("types.title")}</Link></nav>
      <header className="page-head">
        <h1>{entry.label}</h1>
        <div className="types-acts">
          <Link to={`/${entry.type}`}><Button tabIndex={-1}>{t("types.list")}</Button></Link>
          {entry.suite === "custom" && <Link to={`/platform/custom-types?filter=${encodeURIComponent(`plural eq '${plural}'`)}`}><Button tabIndex={-1}>{t("types.definition")}</Button></Link>}
        </div>
      </header>
      <Panel>
        {!takesFields(catalog, entry) && <p className="muted">{t("types.byVerbs")}</p>}
        <Tabs size="small" activeKey={asked.get("tab") ?? "fields"} onChange={(tab) => ask({ tab }, { replace: true })} items={tabs} />
      </Panel>
    </div>
  );
}

/** The definitions of one kind that speak of the type, with the way to one more. */
function definitionsTab(catalog: Catalog, definitions: string, entry: RecordTypeEntry) {
  const kind = catalog.find(definitions);
  const field = kind?.sections.flatMap((section) => section.fields).find((one) => one.path === "type");
  return kind && field ? [{ key: kind.many, label: kind.label, children: <RelatedList entry={kind} field={field} id={entry.type} /> }] : [];
}
