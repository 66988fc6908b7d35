// Draws the plots of the pages about models: reads what the examples worked out and writes one SVG each.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as echarts from 'echarts';

const [from, to] = process.argv.slice(2);
const COLOURS = ['#1a7f5a', '#c2571a', '#3b6fb6', '#8a6d00', '#7a4f9a'];
const TEXT = { fontFamily: 'Inter, Helvetica, Arial, sans-serif', fontSize: 12, color: '#333' };

const axis = (name, more) => ({ name, nameLocation: 'middle', nameTextStyle: TEXT, axisLabel: TEXT, ...more });

/** Lines of their own for an interval: the upper edge is filled down to the lower one. */
function band({ name, points }, index, isCategory) {
  if (isCategory || points.length < 2) return [{ type: 'custom', name, z: 1, data: points, renderItem: (_, api) => whisker(api), encode: { x: 0, y: [1, 2] } }];
  const shared = { type: 'line', name, symbol: 'none', stack: `band ${index}`, stackStrategy: 'all', lineStyle: { opacity: 0 }, silent: true, z: 0 };
  return [{ ...shared, data: points.map(([x, low]) => [x, low]) }, { ...shared, data: points.map(([x, low, high]) => [x, high - low]), areaStyle: { color: '#1a7f5a', opacity: 0.15 } }];
}

function whisker(api) {
  const low = api.coord([api.value(0), api.value(1)]);
  const high = api.coord([api.value(0), api.value(2)]);
  return { type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: '#1a7f5a', lineWidth: 2 } };
}

function drawn(series, index, isCategory) {
  const data = isCategory && series.kind === 'BARS' ? series.points.map(([, y]) => y) : series.points;
  switch (series.kind) {
    case 'LINE': return [{ type: 'line', name: series.name, data, symbol: 'none', lineStyle: { width: 2 } }];
    case 'STEP': return [{ type: 'line', step: 'end', name: series.name, data, symbol: 'none', lineStyle: { width: 2 } }];
    case 'POINTS': return [{ type: 'scatter', name: series.name, data, symbolSize: series.points.length > 100 ? 5 : 9 }];
    case 'BARS': return [{ type: 'bar', name: series.name, data, barMaxWidth: 34 }];
    case 'BAND': return band(series, index, isCategory);
    case 'HEAT': return [{ type: 'heatmap', data, label: { show: true, formatter: ({ value }) => Math.round(value[2]), fontSize: 10 } }];
    default: throw new Error(`unknown kind ${series.kind}`);
  }
}

function option(plot) {
  const isCategory = plot.categories.length > 0;
  const heat = plot.series.find((series) => series.kind === 'HEAT');
  const named = [...new Set(plot.series.filter((series) => series.name && series.kind !== 'BAND').map((series) => series.name))];
  const isCrowded = Math.max(0, ...plot.categories.map((category) => category.length)) * 6.5 > 620 / plot.categories.length;
  return {
    animation: false, backgroundColor: '#fff', color: COLOURS, textStyle: TEXT,
    title: { text: plot.title, left: 8, top: 8, textStyle: { ...TEXT, fontSize: 14, fontWeight: 600 } },
    legend: named.length > 1 ? { data: named, left: 8, top: 34, textStyle: TEXT, itemGap: 36, itemWidth: 14, itemHeight: 8 } : undefined,
    grid: { left: heat ? 92 : 68, right: 24, top: named.length > 1 ? 68 : 48, bottom: isCrowded ? 96 : 52 },
    xAxis: isCategory ? axis(plot.x, { type: 'category', data: plot.categories, nameGap: isCrowded ? 76 : 30, axisLabel: { ...TEXT, interval: 0, rotate: isCrowded ? 35 : 0, fontSize: 11 } })
      : axis(plot.x, { type: 'value', nameGap: 30, scale: true, splitLine: { show: false } }),
    yAxis: plot.rows.length ? axis(plot.y, { type: 'category', data: plot.rows, nameGap: 74, inverse: true })
      : axis(plot.y, { type: 'value', nameGap: 48, scale: !plot.series.some((series) => series.kind === 'BARS') && !plot.y.includes('share') && !plot.y.includes('chance') }),
    visualMap: heat ? { show: false, min: 0, max: Math.max(...heat.points.map((point) => point[2])), inRange: { color: ['#f4faf7', '#1a7f5a'] } } : undefined,
    series: plot.series.flatMap((series, index) => drawn(series, index, isCategory)),
  };
}

for (const file of readdirSync(from).filter((name) => name.endsWith('.json'))) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 380 });
  chart.setOption(option(JSON.parse(readFileSync(join(from, file), 'utf8'))));
  writeFileSync(join(to, file.replace('.json', '.svg')), `${chart.renderToSVGString()}\n`);
  chart.dispose();
}
