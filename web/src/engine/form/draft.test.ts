import { describe, expect, it } from "vitest";
import { mergePatch, same } from "./draft";

describe("a draft", () => {
  it("becomes a merge patch with nested sections", () => {
    expect(mergePatch({ name: "Tea", "shipTo/phone": "1", "shipTo/address": "2" })).toEqual({ name: "Tea", shipTo: { phone: "1", address: "2" } });
  });

  it("clears a value with null", () => {
    expect(mergePatch({ note: undefined })).toEqual({ note: null });
  });

  it("takes nothing, empty text and no rows for the same", () => {
    expect(same(null, "")).toBe(true);
    expect(same(undefined, [])).toBe(true);
    expect(same(0, null)).toBe(false);
  });

  it("sees a changed row", () => {
    expect(same([{ id: "1", quantity: 1 }], [{ id: "1", quantity: 2 }])).toBe(false);
  });
});
