import { SwapOutlined } from "@ant-design/icons";
import { Select } from "antd";
import { Link, useSearchParams } from "react-router";
import { useSession } from "../../../engine/api/session";
import { LinkPicker } from "../../../engine/fields/link";
import { More } from "../../../engine/list/More";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { useChangeSets, useOneSet } from "./changeSets";
import { SetCard } from "./SetCard";
import "../jobs/jobs.css";
import "./changes.css";

/** Imports, bulk changes, handovers and whatever else changed many records at once; an address with a set shows that one alone. */
export function ChangeSetsPage() {
  usePageTitle(t("changes.title"));
  const [params, setParams] = useSearchParams();
  const [set, kind, person] = [params.get("set"), params.get("kind") ?? "", params.get("person") ?? ""];
  const put = (name: string, value: string) => setParams((now) => { if (value) now.set(name, value); else now.delete(name); return now; }, { replace: true });
  const administrator = useSession().data?.administrator;
  const sets = useChangeSets(kind, person, set === null);
  const one = useOneSet(set);
  const shown = set === null ? (sets.data?.pages.flatMap((page) => page.items) ?? []) : one.data ? [one.data] : [];
  const kinds = sets.data?.pages[0]?.kinds ?? [];
  const asked = set === null ? sets : one;
  return (
    <div className="jobs-page changes-page">
      <header className="page-head"><h1>{t("changes.title")}</h1></header>
      <p className="muted">{t(administrator ? "changes.howAll" : "changes.how")}</p>
      {set !== null && <p><Link to="/changes">{t("changes.all")}</Link></p>}
      {set === null && (
        <div className="changes-filter">
          <Select aria-label={t("changes.kind")} value={kind} options={[{ value: "", label: t("changes.everyKind") }, ...kinds.map((known) => ({ value: known.kind, label: known.label }))]} onChange={(next) => put("kind", next)} />
          {administrator && <span className="changes-person"><span className="muted">{t("changes.person")}</span> <LinkPicker target="platform/users" label={t("changes.person")} value={person || null} onPick={(face) => put("person", face?.id ?? "")} /></span>}
        </div>
      )}
      {asked.isPending && <Bones lines={8} />}
      {asked.isError && <Broken failure={asked.error} onRetry={() => void asked.refetch()} />}
      {sets.isSuccess && set === null && !shown.length && <Empty mark={<SwapOutlined aria-hidden />} title={t(kind || person ? "changes.noneSuch" : "changes.none")}>{!kind && !person && t("changes.noneHow")}</Empty>}
      <ul className="jobs">{shown.map((found) => <SetCard key={found.id} set={found} />)}</ul>
      {set === null && shown.length > 0 && <More list={sets} shown={shown.length} />}
    </div>
  );
}
