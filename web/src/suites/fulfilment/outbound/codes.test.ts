import { describe, expect, it } from "vitest";
import type { Product } from "../../../generated/catalog";
import { isPicked, lineOf, type Line } from "./codes";

const line = (id: string, product: string, picked: number): Line => ({ id, no: 1, product, batch: null, warehouse: "w", quantity: 2, picked });
const codes = new Map([["oil", { number: "TEA-OIL-500", barcode: "6901234000001" } as Product], ["soap", { number: "SOAP-TEA", barcode: null } as Product]]);

describe("a scan", () => {
  it("belongs to the first line of its goods that is still open", () => {
    const lines = [line("1", "oil", 2), line("2", "soap", 0), line("3", "oil", 0)];
    expect(lineOf(lines, codes, "tea-oil-500")?.id).toBe("3");
    expect(lineOf(lines, codes, "6901234000001")?.id).toBe("3");
  });

  it("of something else belongs to no line", () => {
    expect(lineOf([line("1", "oil", 0)], codes, "SOAP-TEA")).toBeUndefined();
    expect(lineOf([line("1", "oil", 0)], undefined, "TEA-OIL-500")).toBeUndefined();
  });

  it("never belongs to a line that is complete", () => {
    expect(isPicked(line("1", "oil", 2))).toBe(true);
    expect(lineOf([line("1", "oil", 2)], codes, "TEA-OIL-500")).toBeUndefined();
  });
});
