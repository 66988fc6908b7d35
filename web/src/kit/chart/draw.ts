import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Bar } from "./Chart";

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

/** Draws lying bars into the element, the first on top; returns how to take them away. */
export function draw(element: HTMLElement, unit: string, bars: Bar[], onPick?: (bar: Bar) => void): () => void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const text = { color: colour("ink-2"), fontFamily: colour("font"), fontSize: 12 };
  const chart = init(element, undefined, { renderer: "svg" });
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 92, top: 6, bottom: 34, containLabel: true },
    xAxis: { type: "value", name: unit, nameLocation: "middle", nameGap: 24, nameTextStyle: text, splitNumber: 3, axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: colour("line") } } },
    yAxis: { type: "category", inverse: true, data: bars.map((bar) => bar.name), axisLabel: { ...text, width: 170, overflow: "truncate" }, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line-strong") } } },
    series: [{ type: "bar", data: bars.map((bar) => bar.value), barMaxWidth: 18, itemStyle: { color: colour("accent"), borderRadius: [0, 3, 3, 0] }, label: { show: true, position: "right", ...text, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.shown ?? "" } }],
  });
  if (onPick) chart.on("click", ({ dataIndex }) => { const bar = bars[dataIndex]; if (bar) onPick(bar); });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}
