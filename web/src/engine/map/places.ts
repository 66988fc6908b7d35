import { valueAt } from "../catalog/paths";
import type { Field, RecordValue } from "../catalog/types";
import { conjuncts, together } from "../filter/conjuncts";
import type { Filter } from "../filter/grammar";
import { parse } from "../filter/parse";
import { print } from "../filter/print";

/** A section of the map in degrees; west is greater than east where it crosses the date line. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** Where one looks: the middle and how near. */
export interface Look {
  lat: number;
  lon: number;
  zoom: number;
}

export interface Place {
  id: string;
  label: string;
  lat: number;
  lon: number;
}

/** Places so near to each other that one mark stands for them. */
export interface Spot {
  lat: number;
  lon: number;
  places: Place[];
}

const ALL_ROUND = 360;
const PRECISE = 5;
const POLE = 89;

/** The filter, and besides that the point lies in the section; without a section that there is a point. */
export function within(filter: string, field: Field, box: Box | null): string {
  const [lat, lon] = [{ is: "path" as const, text: `${field.path}/lat` }, { is: "path" as const, text: `${field.path}/lon` }];
  const bound = (left: typeof lat, by: "ge" | "le", degrees: number): Filter => ({ is: "compare", left, by, right: { is: "number", text: spelled(degrees) } });
  const parts: Filter[] = box === null ? [{ is: "compare", left: lat, by: "ne", right: { is: "null" } }] : [bound(lat, "ge", box.south), bound(lat, "le", box.north)];
  if (box && box.west <= box.east) parts.push(bound(lon, "ge", box.west), bound(lon, "le", box.east));
  if (box && box.west > box.east) parts.push({ is: "or", parts: [bound(lon, "ge", box.west), bound(lon, "le", box.east)] });
  return print(together([...conjuncts(parse(filter)), ...parts]));
}

/** The section between edges that may lie beyond the date line, where the map goes round. */
export function boxOf(south: number, west: number, north: number, east: number): Box {
  const whole = east - west >= ALL_ROUND;
  return { south: Math.max(-90, south), north: Math.min(90, north), west: whole ? -180 : around(west), east: whole ? 180 : around(east) };
}

function around(degrees: number): number {
  return ((((degrees + 180) % ALL_ROUND) + ALL_ROUND) % ALL_ROUND) - 180;
}

function spelled(degrees: number): string {
  return String(Number(degrees.toFixed(PRECISE)));
}

/** The look that an address names; null where it names none. */
export function lookAt(text: string | null): Look | null {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined || ![lat, lon, zoom].every(Number.isFinite)) return null;
  return { lat: Math.max(-90, Math.min(90, lat)), lon: Math.max(-180, Math.min(180, lon)), zoom: Math.max(1, Math.min(18, Math.round(zoom))) };
}

export function saidLook({ lat, lon, zoom }: Look): string {
  return [spelled(lat), spelled(around(lon)), zoom].join(",");
}

/** The records that have a point, with their names. */
export function placesOf(records: RecordValue[], field: Field, name: (record: RecordValue) => string): Place[] {
  return records.flatMap((record) => {
    const point = valueAt(record, field.path) as { lat?: unknown; lon?: unknown } | null | undefined;
    const [lat, lon] = [Number(point?.lat ?? NaN), Number(point?.lon ?? NaN)];
    return Number.isFinite(lat) && Number.isFinite(lon) ? [{ id: record.id, label: name(record), lat, lon }] : [];
  });
}

/** One spot for all places nearer than so many pixels to the first of them, at the middle of them. */
export function spotsOf(places: Place[], pixel: (place: Place) => { x: number; y: number }, near: number): Spot[] {
  const groups: { x: number; y: number; places: Place[] }[] = [];
  for (const place of places) {
    const { x, y } = pixel(place);
    const group = groups.find((one) => Math.hypot(one.x - x, one.y - y) < near);
    if (group) group.places.push(place);
    else groups.push({ x, y, places: [place] });
  }
  return groups.map(({ places: together }) => ({
    lat: together.reduce((sum, place) => sum + place.lat, 0) / together.length,
    lon: together.reduce((sum, place) => sum + place.lon, 0) / together.length,
    places: together,
  }));
}

type Ring = [number, number][];

/** A coast line on a flat map: it goes on beyond the date line instead of jumping back, round the pole by way of the map's edge; what goes over is there a second time at the other side. */
export function flat(ring: Ring): Ring[] {
  let turns = 0;
  const unrolled = ring.map(([lon, lat], at): [number, number] => {
    const before = ring[at - 1]?.[0] ?? lon;
    if (lon - before > 180) turns -= 1;
    if (before - lon > 180) turns += 1;
    return [lon + turns * ALL_ROUND, lat];
  });
  const [first, last] = [unrolled[0], unrolled.at(-1)];
  if (first && last && Math.abs(last[0] - first[0]) > 180) unrolled.push([last[0], -POLE], [first[0], -POLE]);
  const [west, east] = [Math.min(...unrolled.map(([lon]) => lon)), Math.max(...unrolled.map(([lon]) => lon))];
  const copies = [0, ...(east > 180 ? [-ALL_ROUND] : []), ...(west < -180 ? [ALL_ROUND] : [])];
  return copies.map((by) => unrolled.map(([lon, lat]): [number, number] => [lon + by, lat]));
}
