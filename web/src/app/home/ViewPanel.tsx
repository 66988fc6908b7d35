import { useMemo, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { allFields, useCatalog } from "../../engine/catalog/catalog";
import type { Field, RecordTypeEntry } from "../../engine/catalog/types";
import { HIDDEN } from "../../engine/filter/grammar";
import { useGroups, type GroupFigures } from "../../engine/group/groups";
import { useRecords } from "../../engine/list/useRecords";
import type { HomePanel } from "../../engine/menu/menu";
import { useViews, type SavedView } from "../../engine/view/views";
import { Chart, type Bar } from "../../kit/chart/Chart";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Panel } from "../../kit/panel/Panel";
import { showMoney, showNumber, type Money } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { FirstRecords } from "./FirstRecords";

const ROWS = 6;

/** What an administrator put on everybody's start page: a view's first records, or its figures; each opens the view. */
export function ViewPanel({ panel }: { panel: HomePanel }) {
  const entry = useCatalog().find(panel.type);
  const view = useViews(panel.type).views.find((one) => one.id === panel.view);
  if (!entry || !view || view.filter?.includes(HIDDEN)) return null;
  const open = <Link to={`/${panel.type}?view=${panel.view}`}>{t("home.open")}</Link>;
  const groupedBy = allFields(entry).find((field) => field.path === panel.groupedBy);
  if (panel.drawn === "ROWS") return <Panel title={panel.label} aside={open}><Rows entry={entry} view={view} /></Panel>;
  return groupedBy ? <Figures entry={entry} view={view} panel={panel} field={groupedBy} open={open} /> : null;
}

function Rows({ entry, view }: { entry: RecordTypeEntry; view: SavedView }) {
  const fields = allFields(entry);
  const beside = view.columns?.map(({ path }) => fields.find((field) => field.path === path)).find((field) => field && field.path !== entry.title && field.path !== "number");
  const list = useRecords({ type: entry.type, filter: view.filter ?? "", sort: view.look?.sort ?? "", columns: beside ? [beside] : [], title: entry.title, limit: ROWS });
  return list.data?.pages[0]?.items.length === 0 ? <p className="faint">{t("home.nothing")}</p> : <FirstRecords entry={entry} list={list} beside={beside} />;
}

function Figures({ entry, view, panel, field, open }: { entry: RecordTypeEntry; view: SavedView; panel: HomePanel; field: Field; open: ReactNode }) {
  const navigate = useNavigate();
  const measure = allFields(entry).find((one) => one.path === panel.measure);
  const groups = useGroups({ type: entry.type, field, filter: view.filter ?? "", q: "", sums: measure ? [measure.path] : [] });
  const bars = useMemo(() => (groups.data ?? []).map((group) => bar(group, field, measure)), [groups.data, field, measure]);
  const pick = useMemo(() => (picked: Bar) => {
    const group = groups.data?.[bars.indexOf(picked)];
    if (group) void navigate(`/${entry.type}?view=all&filter=${encodeURIComponent(group.filter)}`);
  }, [groups.data, bars, entry.type, navigate]);
  if (bars.length) return <Panel><Chart title={panel.label} unit={measure ? measure.label : t("home.count")} bars={bars} onPick={pick} /><p className="home-open">{open}</p></Panel>;
  return (
    <Panel title={panel.label} aside={open}>
      {groups.isPending && <Bones lines={5} />}
      {groups.isError && <Broken failure={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isSuccess && <p className="faint">{t("home.nothing")}</p>}
    </Panel>
  );
}

function bar({ value, count, rows }: GroupFigures, field: Field, measure?: Field): Bar {
  const name = value === null ? t("group.none", { field: field.label }) : (field.options?.find((option) => option.value === value)?.label ?? value);
  if (!measure) return { name, value: count, shown: showNumber(count) };
  const sums = rows.map((row) => ({ sum: row[`sum(${measure.path})`], currency: row.currency })).filter(({ sum }) => sum !== null && sum !== undefined);
  const amounts = sums.map(({ sum, currency }) => (typeof sum === "object" ? (sum as Money) : typeof currency === "string" ? { amount: String(sum), currency } : { amount: String(sum), currency: "" }));
  return { name, value: amounts.reduce((all, { amount }) => all + Number(amount), 0), shown: amounts.map((amount) => (amount.currency ? showMoney(amount, true) : showNumber(amount.amount, 2))).join(" · ") || "–" };
}
