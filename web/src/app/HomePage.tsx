import { Link } from "react-router";
import { useSession } from "../engine/api/session";
import { useCatalog, may } from "../engine/catalog/catalog";
import type { RecordTypeEntry } from "../engine/catalog/types";
import { useRecords } from "../engine/list/useRecords";
import { useMenu } from "../engine/menu/menu";
import { Panel } from "../kit/panel/Panel";
import { t } from "../kit/text/text";
import { usePageTitle } from "../kit/usePageTitle";
import { FirstRecords } from "./home/FirstRecords";
import { ViewPanel } from "./home/ViewPanel";
import "./home.css";

const MOST = 6;

/** Where the day starts: what the administrators arranged for everybody, then what changed last in what I work with. */
export function HomePage() {
  usePageTitle(t("home.title"));
  const session = useSession();
  const menu = useMenu();
  const entries = menu.offered(useCatalog().types, "onHome").filter((entry) => may(entry, "read") && entry.suite !== "platform").slice(0, menu.panels.length ? MOST / 2 : MOST);
  return (
    <>
      <header className="page-head"><h1>{t("home.hello", { name: session.data?.user.name ?? "" })}</h1></header>
      <div className="home-grid">
        {menu.panels.map((panel) => <ViewPanel key={panel.key} panel={panel} />)}
        {entries.map((entry) => <Latest key={entry.type} entry={entry} />)}
      </div>
    </>
  );
}

function Latest({ entry }: { entry: RecordTypeEntry }) {
  const list = useRecords({ type: entry.type, sort: "-updatedAt", columns: [{ path: "updatedAt", label: "", kind: "moment" }], title: entry.title, limit: MOST });
  if (list.isSuccess && list.data.pages[0]?.items.length === 0) return null;
  return <Panel title={t("home.latest", { many: entry.label })} aside={<Link to={`/${entry.type}`}>{t("home.all")}</Link>}><FirstRecords entry={entry} list={list} /></Panel>;
}
