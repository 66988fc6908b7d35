import { useState } from "react";
import { LeftOutlined, RightOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { showDay } from "../../../kit/text/format";
import { spoken, t, type MessageKey } from "../../../kit/text/text";
import { useYear, type CalendarDay } from "./reads";
import "./calendar.css";

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const SPECIAL = new Set(["HOLIDAY", "WORKDAY", "HALF_DAY"]);

/** Twelve months with holidays, make-up workdays and half days, and below them the same in words. */
export function YearTab({ record }: PanelProps) {
  const [asked, setAsked] = useState<number | null>(null);
  const read = useYear(record.id, record.version, asked);
  if (read.isError) return <Broken failure={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Bones lines={12} />;
  const { year, published, yearTable, days } = read.data;
  const special = days.filter((day) => SPECIAL.has(day.kind));
  return (
    <div className="year">
      <header className="year-head">
        <Button size="small" aria-label={t("calendar.earlier")} icon={<LeftOutlined className="turns" />} onClick={() => setAsked(year - 1)} />
        <h2>{year}</h2>
        <Button size="small" aria-label={t("calendar.later")} icon={<RightOutlined className="turns" />} onClick={() => setAsked(year + 1)} />
        <ul className="year-key">{(["HOLIDAY", "WORKDAY", "HALF_DAY", "CLOSED"] as const).map((kind) => <li key={kind}><i className={`day day-${kind}`} aria-hidden>{mark(kind)}</i> {kindName(kind)}</li>)}</ul>
      </header>
      {!published && <p className="year-missing" role="alert"><WarningOutlined aria-hidden /> {t("calendar.missing", { year: String(year), table: yearTable ?? "" })}</p>}
      <div className="months">{MONTHS.map((month) => <Month key={month} year={year} month={month} days={days.filter((day) => Number(day.date.slice(5, 7)) === month + 1)} />)}</div>
      {special.length > 0 && (
        <details className="year-words">
          <summary>{t("calendar.inWords", { n: special.length })}</summary>
          <ul>{special.map((day) => <li key={day.date}>{showDay(day.date)} · {weekday(day.date, "short")} · {kindName(day.kind)} · {day.name} <span className="faint">{day.hours.join(", ")}</span></li>)}</ul>
        </details>
      )}
    </div>
  );
}

function Month({ year, month, days }: { year: number; month: number; days: CalendarDay[] }) {
  const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const weeks = Array.from({ length: Math.ceil((first + days.length) / 7) }, (_, week) => Array.from({ length: 7 }, (_, at) => days[week * 7 + at - first]));
  return (
    <table className="month">
      <caption>{new Intl.DateTimeFormat(spoken(), { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month, 1))}</caption>
      <thead><tr>{Array.from({ length: 7 }, (_, at) => <th key={at} scope="col">{weekday(`2024-01-0${at + 1}`, "narrow")}</th>)}</tr></thead>
      <tbody>{weeks.map((week, at) => <tr key={at}>{week.map((day, place) => <td key={place}>{day && <Day day={day} />}</td>)}</tr>)}</tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay }) {
  const words = [showDay(day.date), kindName(day.kind), day.name, day.hours.join(", ")].filter(Boolean).join(" · ");
  return <span className={`day day-${day.kind}`} title={words}><span>{Number(day.date.slice(8))}</span>{SPECIAL.has(day.kind) && <sup aria-label={kindName(day.kind)}>{mark(day.kind)}</sup>}</span>;
}

function kindName(kind: string): string {
  return t(`calendar.kind.${kind}` as MessageKey);
}

/** The letter that tells the kind to those who see no colour. */
function mark(kind: string): string {
  return SPECIAL.has(kind) ? t(`calendar.mark.${kind}` as MessageKey) : "";
}

export function weekday(day: string, width: "short" | "narrow"): string {
  return new Intl.DateTimeFormat(spoken(), { weekday: width, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
