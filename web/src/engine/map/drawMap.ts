import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { boxOf, flat, spotsOf, type Box, type Look, type Place } from "./places";

/** Where the pictures of streets come from; without an address only coasts are drawn. */
export interface Tiles {
  template: string | null;
  attribution: string | null;
}

export interface Wishes {
  look: Look | null;
  tiles: Tiles;
  /** The reader looks elsewhere now. */
  onMove: (look: Look, box: Box) => void;
  onOpen: (id: string) => void;
}

export interface Drawing {
  show: (places: Place[]) => void;
  /** Looks at all places, as near as they allow. */
  fit: (places: Place[]) => void;
  end: () => void;
}

const CELL = 44;
const NEAREST = 18;
const NEAR = 13;
const FIRST: Look = { lat: 33, lon: 108, zoom: 3 };
const MOST_NAMED = 12;

/** Draws a map that can be moved by mouse, fingers and keys. */
export function drawMap(element: HTMLElement, wishes: Wishes): Drawing {
  const { lat, lon, zoom } = wishes.look ?? FIRST;
  const map = L.map(element, { center: [lat, lon], zoom, minZoom: 1, maxZoom: NEAREST, worldCopyJump: true, zoomControl: false, attributionControl: false });
  L.control.zoom({ zoomInTitle: t("map.nearer"), zoomOutTitle: t("map.farther") }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(escaped(wishes.tiles.attribution ?? t("map.coasts"))).addTo(map);
  let isOver = false;
  if (wishes.tiles.template) L.tileLayer(wishes.tiles.template, { maxZoom: NEAREST }).addTo(map);
  else void coasts().then((layer) => { if (!isOver) layer.addTo(map).bringToBack(); });

  const marks = L.layerGroup().addTo(map);
  let shown: Place[] = [];
  const draw = () => {
    marks.clearLayers();
    for (const { lat: y, lon: x, places } of spotsOf(shown, (place) => map.project([place.lat, place.lon]), CELL)) mark(y, x, places).addTo(marks);
  };
  const mark = (y: number, x: number, places: Place[]) => {
    const [only] = places;
    const isOne = places.length === 1 && only !== undefined;
    const face = document.createElement("span");
    face.textContent = isOne ? "" : showNumber(places.length);
    const name = isOne ? only.label : t("map.several", { n: places.length });
    const size = isOne ? 18 : 34;
    const marker = L.marker([y, x], { title: name, alt: name, icon: L.divIcon({ html: face, className: isOne ? "map-pin" : "map-cluster", iconSize: [size, size] }) });
    const nearest = map.getZoom() >= NEAREST;
    if (isOne || nearest) return marker.bindPopup(list(places));
    return marker.on("click keypress", () => map.fitBounds(L.latLngBounds(places.map((place) => [place.lat, place.lon])), { maxZoom: Math.min(NEAREST, map.getZoom() + 4), padding: [30, 30] }));
  };
  const list = (places: Place[]) => {
    const box = document.createElement("div");
    for (const place of places.slice(0, MOST_NAMED)) {
      const link = document.createElement("button");
      link.type = "button";
      link.className = "plain map-open";
      link.textContent = place.label;
      link.addEventListener("click", () => wishes.onOpen(place.id));
      box.append(link);
    }
    if (places.length > MOST_NAMED) box.append(t("map.others", { n: places.length - MOST_NAMED }));
    return box;
  };
  const tell = () => {
    const [at, edges] = [map.getCenter().wrap(), map.getBounds()];
    wishes.onMove({ lat: at.lat, lon: at.lng, zoom: map.getZoom() }, boxOf(edges.getSouth(), edges.getWest(), edges.getNorth(), edges.getEast()));
  };
  map.on("zoomend", draw);
  map.on("moveend", tell);
  const watch = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  watch.observe(element);
  if (wishes.look) tell();
  return {
    show: (places) => { shown = places; draw(); },
    fit: (places) => {
      if (places.length > 0) map.fitBounds(L.latLngBounds(places.map((place) => [place.lat, place.lon])), { maxZoom: NEAR, padding: [30, 30], animate: false });
    },
    end: () => { isOver = true; watch.disconnect(); map.remove(); },
  };
}

/** Land without borders of any kind, for houses that have no pictures of streets. */
async function coasts(): Promise<L.GeoJSON> {
  const [{ feature }, { default: world }] = await Promise.all([import("topojson-client"), import("world-atlas/land-50m.json")]);
  const topology = world as unknown as Parameters<typeof feature>[0];
  const land = topology.objects.land;
  const shapes = land ? [feature(topology, land)].flatMap((one) => ("features" in one ? one.features : [one])) : [];
  const polygons = shapes.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : []));
  const rings = (polygon: GeoJSON.Position[][]) => polygon.map((ring) => flat(ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat])));
  const coordinates = polygons.map(rings).flatMap(([outer = [], ...lakes]) => outer.map((ring, copy) => (copy === 0 ? [ring, ...lakes.flatMap(([lake]) => (lake ? [lake] : []))] : [ring])));
  return L.geoJSON({ type: "MultiPolygon", coordinates } as GeoJSON.MultiPolygon, { interactive: false, style: { className: "map-land" } });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
