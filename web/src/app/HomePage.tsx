import { Link } from "react-router";
import { useSession } from "../engine/api/session";
import { useCatalog, may } from "../engine/catalog/catalog";
import type { RecordTypeEntry } from "../engine/catalog/types";
import { useRecords } from "../engine/list/useRecords";
import { faceOf } from "../engine/fields/faces";
import { recordAddress } from "../engine/fields/RecordLink";
import { Bones } from "../kit/panel/Bones";
import { Broken } from "../kit/panel/Broken";
import { Panel } from "../kit/panel/Panel";
import { showRelative } from "../kit/text/format";
import { t } from "../kit/text/text";
import { usePageTitle } from "../kit/usePageTitle";
import "./home.css";

/** Where the day starts: what changed last in what I work with. */
export function HomePage() {
  usePageTitle(t("home.title"));
  const session = useSession();
  const entries = useCatalog().types.filter((entry) => may(entry, "read") && entry.suite !== "platform").slice(0, 6);
  return (
    <>
      <header className="page-head"><h1>{t("home.hello", { name: session.data?.user.name ?? "" })}</h1></header>
      <div className="home-grid">{entries.map((entry) => <Latest key={entry.type} entry={entry} />)}</div>
    </>
  );
}

function Latest({ entry }: { entry: RecordTypeEntry }) {
  const list = useRecords({ type: entry.type, sort: "-updatedAt", columns: [{ path: "updatedAt", label: "", kind: "moment" }], title: entry.title, limit: 6 });
  const records = list.data?.pages[0]?.items ?? [];
  if (list.isSuccess && records.length === 0) return null;
  return (
    <Panel title={t("home.latest", { many: entry.label })} aside={<Link to={`/${entry.type}`}>{t("home.all")}</Link>}>
      {list.isPending && <Bones lines={6} />}
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      <ul className="latest">
        {records.map((record) => (
          <li key={record.id}><Link to={recordAddress(entry.type, record.id)}>{faceOf(entry, record).label}</Link>{record.updatedAt && <time className="faint" dateTime={record.updatedAt}>{showRelative(record.updatedAt)}</time>}</li>
        ))}
      </ul>
    </Panel>
  );
}
