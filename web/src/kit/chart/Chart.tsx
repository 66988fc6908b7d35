import { useEffect, useRef, useState } from "react";
import { Button } from "antd";
import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { t } from "../text/text";
import "./chart.css";

/** One named value of a chart, with the address of what it counts. */
export interface Bar {
  name: string;
  value: number;
  shown: string;
}

interface Props {
  title: string;
  /** What the values are, with their unit. */
  unit: string;
  bars: Bar[];
  onPick?: (bar: Bar) => void;
}

/** Bars with their values written beside them, and the same as a table. */
export function Chart({ title, unit, bars, onPick }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption><h3>{title}</h3><Button type="text" size="small" icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />} onClick={() => setAsTable(!asTable)}>{t(asTable ? "figures.chart" : "figures.table")}</Button></figcaption>
      {asTable ? <Table unit={unit} bars={bars} /> : <Drawing title={title} unit={unit} bars={bars} onPick={onPick} />}
    </figure>
  );
}

const BAR_HEIGHT = 30;
const AXIS_HEIGHT = 46;

function Drawing({ title, unit, bars, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let dispose = () => {};
    let isGone = false;
    void import("./draw").then(({ draw }) => { if (!isGone) dispose = draw(element, unit, bars, onPick); });
    return () => { isGone = true; dispose(); };
  }, [unit, bars, onPick]);
  return <div ref={place} role="img" aria-label={`${title}: ${bars.map((bar) => `${bar.name} ${bar.shown}`).join(", ")}`} style={{ height: bars.length * BAR_HEIGHT + AXIS_HEIGHT }} />;
}

function Table({ unit, bars }: { unit: string; bars: Bar[] }) {
  return (
    <table className="rows-table">
      <thead><tr><th /><th className="end">{unit}</th></tr></thead>
      <tbody>{bars.map((bar) => <tr key={bar.name}><td>{bar.name}</td><td className="end num">{bar.shown}</td></tr>)}</tbody>
    </table>
  );
}
