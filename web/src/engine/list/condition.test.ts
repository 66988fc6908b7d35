import { describe, expect, it } from "vitest";
import type { Field, KindName } from "../../kit/fields/field";
import { grammar, read, together, written, type Condition } from "./condition";

const field = (path: string, kind: KindName): Field => ({ path, label: path, kind });
const of = (path: string, operator: Condition["operator"], value = ""): Condition => ({ path, operator, value });

describe("a condition", () => {
  it("doubles quotes inside a text, so that no value can leave its literal", () => {
    expect(grammar(of("name", "contains", "O'Neil') or true or ('"), field("name", "text"))).toBe("contains(name,'O''Neil'') or true or (''')");
  });

  it("asks for one of several choices with in", () => {
    expect(grammar(of("status", "in", "PLACED,CONFIRMED"), field("status", "choice"))).toBe("status in ('PLACED','CONFIRMED')");
  });

  it("turns a day of moments into a half-open range", () => {
    expect(grammar(of("orderedAt", "on", "2026-03-01"), field("orderedAt", "moment"))).toMatch(/^orderedAt ge \S+ and orderedAt lt \S+$/);
  });

  it("looks into rows of words with any", () => {
    expect(grammar(of("flags", "any", "VIP"), field("flags", "choices"))).toBe("flags/any(x: x eq 'VIP')");
  });

  it("survives the way through the address, marks inside its value included", () => {
    const condition = of("name", "eq", "a~b~c");
    expect(read(written(condition))).toEqual(condition);
  });

  it("is left out as long as its value is missing", () => {
    expect(together([of("name", "contains")], new Map([["name", field("name", "text")]]))).toBe("");
  });

  it("stands in brackets beside others when it is itself a conjunction", () => {
    const fields = new Map([["orderedAt", field("orderedAt", "day")], ["name", field("name", "text")]]);
    expect(together([of("name", "eq", "x"), of("orderedAt", "last", "7")], fields)).toBe("name eq 'x' and (orderedAt ge crm.today() sub duration'P7D' and orderedAt le crm.today())");
  });
});
