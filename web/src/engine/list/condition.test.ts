import { describe, expect, it } from "vitest";
import type { Field, KindName } from "../../kit/fields/field";
import { filterText, parts, read } from "./condition";

const field = (path: string, kind: KindName): [string, Field] => [path, { path, label: path, kind }];
const FIELDS = new Map([field("status", "choice"), field("name", "text"), field("orderedAt", "moment")]);

describe("an older address", () => {
  it("means what it always meant", () => {
    expect(filterText("", ["status~in~PLACED,CONFIRMED"], FIELDS)).toBe("status in ('PLACED','CONFIRMED')");
    expect(filterText("customer eq 'x' or name eq 'y'", ["orderedAt~on~2026-03-01"], FIELDS)).toBe("(customer eq 'x' or name eq 'y') and orderedAt eq 2026-03-01");
  });

  it("keeps marks inside its value", () => {
    expect(read("name~eq~a~b~c")).toEqual({ path: "name", operator: "eq", value: "a~b~c" });
  });

  it("leaves out what lacks its value and fields that are not there", () => {
    expect(filterText("", ["name~contains~", "gone~eq~1"], FIELDS)).toBe("");
  });

  it("never loses words that cannot be read", () => {
    expect(filterText("name eq", ["status~in~PLACED"], FIELDS)).toBe("name eq");
    expect(parts("name eq")).toBeNull();
  });
});
