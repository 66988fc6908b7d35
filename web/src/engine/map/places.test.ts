import { describe, expect, it } from "vitest";
import type { Field, RecordValue } from "../catalog/types";
import { boxOf, flat, lookAt, placesOf, saidLook, spotsOf, within } from "./places";

const SPOT = { path: "custom/spot", label: "Spot", kind: "geoPoint" } as Field;

describe("a map", () => {
  it("asks for the points of its section beside the filter", () => {
    expect(within("kind eq 'PERSON' or vip", SPOT, { south: 30, west: 120, north: 31, east: 121.5 })).toBe(
      "(kind eq 'PERSON' or vip) and custom/spot/lat ge 30 and custom/spot/lat le 31 and custom/spot/lon ge 120 and custom/spot/lon le 121.5");
    expect(within("", SPOT, null)).toBe("custom/spot/lat ne null");
  });

  it("asks for both sides of the date line", () => {
    expect(within("", SPOT, boxOf(-20, 170, 0, 190))).toBe(
      "custom/spot/lat ge -20 and custom/spot/lat le 0 and (custom/spot/lon ge 170 or custom/spot/lon le -170)");
  });

  it("that shows the whole world asks for every longitude", () => {
    expect(boxOf(-100, -300, 100, 300)).toEqual({ south: -90, west: -180, north: 90, east: 180 });
  });

  it("finds the same section again by its address, and no section where the address says nonsense", () => {
    expect(lookAt(saidLook({ lat: 30.123456789, lon: 120.1, zoom: 8 }))).toEqual({ lat: 30.12346, lon: 120.1, zoom: 8 });
    expect(lookAt("here,there,1")).toBeNull();
    expect(lookAt("30,120")).toBeNull();
    expect(lookAt("300,120,99")).toEqual({ lat: 90, lon: 120, zoom: 18 });
  });

  it("leaves out records without a point", () => {
    const records = [{ id: "a", custom: { spot: { lat: 1, lon: 2 } } }, { id: "b", custom: {} }, { id: "c" }] as RecordValue[];
    expect(placesOf(records, SPOT, (record) => record.id)).toEqual([{ id: "a", label: "a", lat: 1, lon: 2 }]);
  });

  it("draws what would overlap as one spot and loses no place", () => {
    const places = [[10, 10], [12, 14], [90, 10]].map(([lon = 0, lat = 0], at) => ({ id: String(at), label: "", lat, lon }));
    const spots = spotsOf(places, (place) => ({ x: place.lon, y: place.lat }), 40);
    expect(spots.map((spot) => spot.places.length)).toEqual([2, 1]);
    expect(spots[0]).toMatchObject({ lat: 12, lon: 11 });
  });

  it("draws land on both sides of the date line without a line across the world", () => {
    expect(flat([[170, 60], [180, 62], [-170, 64], [170, 60]])).toEqual([
      [[170, 60], [180, 62], [190, 64], [170, 60]],
      [[-190, 60], [-180, 62], [-170, 64], [-190, 60]],
    ]);
    expect(flat([[10, 0], [20, 5], [10, 0]])).toHaveLength(1);
    expect(flat([[0, -70], [120, -70], [-120, -70], [0, -70]])[0], "land round the pole reaches the edge").toContainEqual([360, -89]);
  });
});
