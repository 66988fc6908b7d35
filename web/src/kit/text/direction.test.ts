import { describe, expect, it } from "vitest";
import { directionOf } from "./direction";

describe("a language", () => {
  it("is read from the right where its script is", () => expect(["ar", "he-IL", "fa", "ur-PK", "az-Arab"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl", "rtl"]));
  it("is read from the left elsewhere, and where nobody knows it", () => expect(["en", "zh-CN", "ur-Latn", "?", null].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr", "ltr"]));
});
