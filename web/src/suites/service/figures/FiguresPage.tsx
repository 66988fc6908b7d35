import { useCallback, useMemo } from "react";
import { DatePicker, Segmented } from "antd";
import dayjs from "dayjs";
import { useNavigate, useSearchParams } from "react-router";
import { businessNow } from "../../../engine/api/session";
import { Chart, type Bar } from "../../../kit/chart/Chart";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { showMoney, showNumber, showShare } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { Tile, Tiles } from "../../../kit/tiles/Tiles";
import { usePageTitle } from "../../../kit/usePageTitle";
import { Why } from "../../../kit/why/Why";
import { DIMENSIONS, STAGES, useComplaintFigures, type Dimension, type Group } from "./figures";
import { useNames } from "./useNames";
import "./figures.css";

const DAY = "YYYY-MM-DD";
const USUAL_DAYS = 90;
const MOST_BARS = 15;
const NAMED: Partial<Record<Dimension, string>> = { product: "products/products", packer: "platform/users" };

/** How many complaints, how long each department took, what they cost, how content customers were, and what causes them. */
export function FiguresPage() {
  usePageTitle(t("figures.title"));
  const [params, setParams] = useSearchParams();
  const to = params.get("to") ?? dayjs(businessNow()).format(DAY);
  const from = params.get("from") ?? dayjs(to).subtract(USUAL_DAYS, "day").format(DAY);
  const by = DIMENSIONS.find((one) => one === params.get("by")) ?? "cause";
  const put = (more: Record<string, string>) => setParams((now) => { for (const [name, value] of Object.entries(more)) now.set(name, value); return now; }, { replace: true });
  const whole = useComplaintFigures(from, to, "all");
  const all = whole.data?.[0];
  return (
    <div className="figures">
      <header className="page-head">
        <h1>{t("figures.title")}</h1>
        <div className="page-acts"><DatePicker.RangePicker allowClear={false} value={[dayjs(from), dayjs(to)]} onChange={(days) => days?.[0] && days[1] && put({ from: days[0].format(DAY), to: days[1].format(DAY) })} /></div>
      </header>
      {whole.isPending && <Bones lines={8} />}
      {whole.isError && <Broken failure={whole.error} onRetry={() => void whole.refetch()} />}
      {whole.isSuccess && !all && <Empty title={t("figures.none")} />}
      {all && (
        <>
          <Summary all={all} />
          <div className="figures-grid">
            <Panel><Stages all={all} /></Panel>
            <Panel>
              <Segmented className="figures-by" size="small" value={by} onChange={(next) => put({ by: next })} options={DIMENSIONS.map((value) => ({ value, label: t(`figures.by.${value}`) }))} />
              <Causes from={from} to={to} by={by} />
            </Panel>
          </div>
        </>
      )}
    </div>
  );
}

function Summary({ all }: { all: Group }) {
  const { csat, n, asked, mean } = all.satisfaction;
  return (
    <Tiles label={t("figures.title")}>
      <Tile label={t("figures.count")} note={`${t("figures.closed")} ${showNumber(all.closed)}`}>{showNumber(all.complaints)}</Tile>
      <Tile label={t("figures.repeat")} note={all.complaints ? showShare(all.repeated / all.complaints) : null}><Why because={t("figures.repeatHow")}>{showNumber(all.repeated)}</Why></Tile>
      <Tile label={t("figures.cost")} note={all.complaints && all.cost !== null ? t("account.average", { money: yuan(Number(all.cost) / all.complaints) }) : null}>{all.cost === null ? "–" : yuan(Number(all.cost))}</Tile>
      <Tile label={t("figures.satisfied")} note={t("figures.answers", { n, asked })}><Why because={t("figures.satisfiedHow")}>{csat === null ? "–" : showShare(csat)}</Why>{mean !== null && <span className="faint"> · {showNumber(mean, 1)}</span>}</Tile>
      <Tile label={t("figures.time")} note={t("figures.hours")}>{hours(all.medianHours.whole)}</Tile>
    </Tiles>
  );
}

function Stages({ all }: { all: Group }) {
  const bars = useMemo(() => STAGES.map((stage): Bar => ({ name: t(`figures.stage.${stage}`), value: all.medianHours[stage] ?? 0, shown: hours(all.medianHours[stage]) })), [all]);
  return <Chart title={t("figures.steps")} unit={t("figures.hours")} bars={bars} />;
}

function Causes({ from, to, by }: { from: string; to: string; by: Dimension }) {
  const navigate = useNavigate();
  const groups = useComplaintFigures(from, to, by);
  const shown = useMemo(() => groups.data?.slice(0, MOST_BARS) ?? [], [groups.data]);
  const names = useNames(NAMED[by] ?? null, useMemo(() => shown.map((group) => group.key).filter(Boolean), [shown]));
  const bars = shown.map((group): Bar => ({ name: (group.key && (names.get(group.key) ?? group.key)) || t("figures.unnamed"), value: group.complaints, shown: `${showNumber(group.complaints)}${group.cost ? ` · ${yuan(Number(group.cost))}` : ""}` }));
  const open = useCallback((bar: Bar) => {
    const key = shown[bars.findIndex((one) => one.name === bar.name)]?.key;
    const path = by === "cause" ? null : `reference/${by === "product" || by === "batch" ? by : `dispatch/${by}`}`;
    if (key && path) void navigate(`/service/cases?filter=${encodeURIComponent(`${path} eq '${key.replaceAll("'", "''")}'`)}`);
  }, [bars, by, navigate, shown]);
  if (groups.isError) return <Broken failure={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return <Bones lines={6} />;
  return <Chart title={t("figures.causes", { by: t(`figures.by.${by}`) })} unit={t("figures.count")} bars={bars} onPick={open} />;
}

function yuan(amount: number): string {
  return showMoney({ amount: amount.toFixed(2), currency: "CNY" });
}

function hours(value: number | null): string {
  return value === null ? "–" : showNumber(value, 1);
}
