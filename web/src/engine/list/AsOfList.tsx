import { useState } from "react";
import { ClockCircleOutlined } from "@ant-design/icons";
import { Button, Slider } from "antd";
import { useSearchParams } from "react-router";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { businessNow } from "../api/session";

const DAY_MS = 86_400_000;
const FURTHEST_DAYS = 90;

/** The moment that a list looks back to, as its address says it; null for now. */
export function useAsOf(): [string | null, (moment: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const stand = (moment: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (moment) next.set("asOf", moment);
    else next.delete("asOf");
    return next;
  }, { replace: true });
  return [params.get("asOf"), stand];
}

/** Begins to look back. */
export function LookBack() {
  const [asOf, stand] = useAsOf();
  if (asOf) return null;
  return <Button icon={<ClockCircleOutlined aria-hidden />} aria-label={t("list.asOf")} title={t("list.asOf")} onClick={() => stand(new Date(businessNow() - DAY_MS).toISOString())} />;
}

/** Says that the list is one of the past, and walks through its days. */
export function AsOfList() {
  const [asOf, stand] = useAsOf();
  const [sliding, setSliding] = useState<number | null>(null);
  if (!asOf) return null;
  const daysAgo = sliding ?? Math.min(FURTHEST_DAYS, Math.max(0, Math.round((businessNow() - Date.parse(asOf)) / DAY_MS)));
  return (
    <div className="as-of" role="region" aria-label={t("list.asOf")} title={t("list.asOfHow")}>
      <strong>{t("asOf.stood", { moment: showMoment(asOf) })}</strong>
      <Slider
        className="as-of-slider" min={-FURTHEST_DAYS} max={0} value={-daysAgo} ariaLabelForHandle={t("list.asOf")} tooltip={{ formatter: (days) => t("list.asOfDays", { n: -(days ?? 0) }) }}
        onChange={(days) => setSliding(-days)} onChangeComplete={(days) => { setSliding(null); stand(new Date(businessNow() + days * DAY_MS).toISOString()); }}
      />
      <input type="datetime-local" className="as-of-moment" aria-label={t("list.asOfMoment")} value={local(asOf)} onChange={(event) => event.target.value && stand(new Date(event.target.value).toISOString())} />
      <Button size="small" onClick={() => stand(null)}>{t("asOf.now")}</Button>
    </div>
  );
}

/** As the browser's own date field wants it. */
function local(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? "" : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
