import { useState } from "react";
import dayjs, { type Dayjs } from "dayjs";
import { DatePicker, InputNumber, Select } from "antd";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showDay, showDuration } from "../../../kit/text/format";
import { spoken, t, type MessageKey } from "../../../kit/text/text";
import { useReckoning, type Reckoning } from "./reads";
import { weekday } from "./YearTab";
import "./calendar.css";

/** When do four business hours from now end, and how are they made up? */
export function TryOut({ record }: PanelProps) {
  const [from, setFrom] = useState<Dayjs | null>(null);
  const [amount, setAmount] = useState(4);
  const [unit, setUnit] = useState<"H" | "M">("H");
  const answer = useReckoning(record.id, record.version, from?.toISOString() ?? null, `PT${amount}${unit}`);
  return (
    <Panel title={t("calendar.try")}>
      <div className="reckon">
        <InputNumber aria-label={t("calendar.amount")} min={0} max={9999} precision={0} value={amount} onChange={(value) => setAmount(value ?? 0)} />
        <Select aria-label={t("calendar.unit")} value={unit} onChange={setUnit} options={[{ value: "H", label: t("calendar.hours") }, { value: "M", label: t("calendar.minutes") }]} />
        <DatePicker aria-label={t("calendar.from")} showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" placeholder={t("calendar.now")} value={from} onChange={(value) => setFrom(value ? dayjs(value) : null)} />
      </div>
      {answer.isError && <Broken failure={answer.error} onRetry={() => void answer.refetch()} />}
      {!answer.data && answer.isPending && <Bones lines={4} />}
      {answer.data && <Explanation reckoning={answer.data} />}
    </Panel>
  );
}

function Explanation({ reckoning: { due, zone, steps, unpublished } }: { reckoning: Reckoning }) {
  return (
    <div className="reckoned">
      <p>{t("calendar.due")} <strong>{inZone(due, zone, true)}</strong> <span className="faint">{zone}</span></p>
      {unpublished.length > 0 && <p className="year-missing" role="alert">{t("calendar.unpublished", { years: unpublished.join(", ") })}</p>}
      <ol>
        {steps.map((step, at) => (
          <li key={at} className={step.from ? "" : "faint"}>
            <span>{weekday(step.date, "short")} {showDay(step.date)}</span>
            {step.from && step.to
              ? <span className="num">{inZone(step.from, zone)}–{inZone(step.to, zone)} = {showDuration(step.counted)}</span>
              : <span>{step.name ?? t(`calendar.kind.${step.kind}` as MessageKey)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The calendar's own clock: that is the one by which it is counted. */
function inZone(moment: string, zone: string, withDay = false): string {
  const day = withDay ? ({ weekday: "short", year: "numeric", month: "short", day: "numeric" } as const) : {};
  return new Intl.DateTimeFormat(spoken(), { ...day, hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }).format(new Date(moment));
}
