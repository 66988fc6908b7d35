import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { useSession } from "../../../engine/api/session";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { oneOf } from "../../../engine/catalog/words";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { useCounts } from "./facts";
import "./types.css";

/** Every record type of the house, delivered or made here, with the way to its fields, layouts, views and rights. */
export function TypesPage() {
  usePageTitle(t("types.title"));
  const session = useSession().data;
  const catalog = useCatalog();
  const definition = catalog.find("platform/custom-types");
  if (session && !session.administrator) return <Empty title={t("types.notYours")}>{t("types.notYoursHow")}</Empty>;
  return (
    <div className="types-page">
      <header className="page-head">
        <h1>{t("types.title")}</h1>
        {definition && <Link to="/platform/custom-types/new"><Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>{t("list.create", { one: oneOf(definition) })}</Button></Link>}
      </header>
      <p className="muted">{t("types.what")}</p>
      {catalog.suites(catalog.types.filter((entry) => entry.suite !== "platform")).map(({ suite, label, entries }) => (
        <Panel key={suite} title={label}><TypeTable entries={entries} /></Panel>
      ))}
    </div>
  );
}

function TypeTable({ entries }: { entries: RecordTypeEntry[] }) {
  const fields = useCounts("platform/custom-fields").data;
  const layouts = useCounts("platform/layouts").data;
  const rules = useCounts("platform/sharing-rules").data;
  return (
    <div className="rows-scroll">
      <table className="types-table">
        <thead><tr><th scope="col">{t("types.type")}</th><th scope="col">{t("types.own")}</th><th scope="col">{t("types.layouts")}</th><th scope="col">{t("types.rules")}</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.type}>
              <th scope="row"><Link to={`/record-types/${entry.type}`}>{entry.label}</Link>{entry.suite === "custom" && <Tag tone="accent">{t("types.madeHere")}</Tag>}</th>
              {[fields, layouts, rules].map((counts, at) => <td key={at}>{counts?.get(entry.type) ?? (counts ? <span className="faint">0</span> : "")}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
