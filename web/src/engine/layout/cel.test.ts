import { describe, expect, it } from "vitest";
import type { KindName } from "../../kit/fields/field";
import { asked, holds } from "./cel";
import shared from "./conditions.json";

const kinds = shared.kinds as Record<string, KindName>;
const values = shared.values as Record<string, unknown>;
const custom = Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, asked(kind, values[key])]));

describe("a condition", () => {
  it.each(shared.cases.map(({ condition, holds: expected }) => [condition, expected] as const))("%s says here what it says on the server", (condition, expected) => {
    expect(holds(condition, { custom })).toBe(expected);
  });

  it("that only the server understands is left to it", () => {
    expect(holds("custom.name ==", { custom })).toBeUndefined();
    expect(holds("math.greatest(custom.price, 1.0) > 3.0", { custom })).toBeUndefined();
  });
});
