import { describe, expect, it } from "vitest";
import type { Catalog } from "../catalog/catalog";
import type { Field } from "../catalog/types";
import { draw, write, type Node } from "./drawing";
import { parse } from "./parse";
import { print } from "./print";
import type { Ground } from "./reach";

const field = (path: string, kind: Field["kind"], target?: string): Field => ({ path, label: path, kind, target });
const catalog = { find: () => undefined } as unknown as Catalog;
const GROUND: Ground = {
  catalog, prefix: "",
  fields: [field("name", "text"), field("amount", "money"), field("orderedAt", "moment"), field("active", "yesNo"), field("flags", "choices"), field("owner", "link", "platform/users")],
  rows: [{ path: "lines", label: "Lines", fields: [field("quantity", "decimal"), field("batch", "text")] }],
};

const CLAIMS = [
  "name eq 'x'", "contains(name,'O''Neil')", "not contains(name,'y')", "amount ge 12.50", "orderedAt eq crm.period('thisQuarter')", "owner eq crm.me()", "active", "not active",
  "flags/any(x: x eq 'VIP')", "not flags/any()", "lines/any(l: l/quantity gt 10 and l/batch eq 'A')", "lines/all(l: l/quantity gt 0)", "not lines/any(x: x/batch eq null)", "lines/any()",
  "(orderedAt ge crm.today() sub duration'P7D' and orderedAt le crm.today())", "gone eq 1", "tolower(name) eq 'x'", "orderedAt gt now() sub duration'PT1H'", "name in ('a','b')", "not not name eq 'x'",
];

/** Every way to join claims, three levels deep, in a fixed order. */
function filters(): string[] {
  const pairs = CLAIMS.flatMap((one, at) => [`${one} and ${CLAIMS[(at * 7 + 3) % CLAIMS.length]}`, `${one} or ${CLAIMS[(at * 5 + 1) % CLAIMS.length]}`]);
  const nested = pairs.flatMap((pair, at) => [`(${pair}) and ${CLAIMS[at % CLAIMS.length]}`, `not (${pair})`, `(${pair}) or not (${pairs[(at * 3 + 1) % pairs.length]})`]);
  return [...CLAIMS, ...pairs, ...nested];
}

describe("a drawn filter", () => {
  it("says what the words said, whether it can be drawn or not", () => {
    for (const words of filters()) {
      const tree = parse(words);
      expect(print(write(draw(tree, GROUND), GROUND)), words).toBe(print(tree));
    }
  });

  it("draws what it can, and leaves the rest in words", () => {
    const kinds = (words: string) => draw(parse(words), GROUND).parts.map((part: Node) => part.is);
    expect(kinds("name eq 'x' and (amount ge 1 or active) and lines/any(l: l/quantity gt 10)")).toEqual(["rule", "group", "rows"]);
    expect(kinds("tolower(name) eq 'x' and gone eq 1")).toEqual(["words", "words"]);
    expect(draw(parse("not (active or name eq 'x')"), GROUND).mode).toBe("none");
  });

  it("leaves out a rule that still lacks its value", () => {
    const drawn = draw(parse("active"), GROUND);
    drawn.parts.push({ key: -1, is: "rule", rule: { path: "name", operator: "contains", value: "" } });
    expect(print(write(drawn, GROUND))).toBe("active");
  });
});
