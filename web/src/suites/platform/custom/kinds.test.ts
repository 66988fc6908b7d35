import { describe, expect, it } from "vitest";
import { isAsked } from "./kinds";

describe("the form of a custom field", () => {
  it("asks what the kind knows and nothing else", () => {
    expect(isAsked("rollUp/of", { kind: "ROLL_UP" })).toBe(true);
    expect(isAsked("rollUp/of", { kind: "TEXT" })).toBe(false);
    expect(isAsked("options", { kind: "CHOICES" })).toBe(true);
    expect(isAsked("formula/expression", {})).toBe(false);
    expect(isAsked("label/en", {})).toBe(true);
  });

  it("goes on showing what holds something, so that it can be emptied", () => {
    expect(isAsked("limits/pattern", { kind: "WHOLE", limits: { pattern: "a+" } })).toBe(true);
    expect(isAsked("demands/unique", { kind: "WHOLE", demands: { unique: false } })).toBe(false);
  });
});
