import { describe, expect, it } from "vitest";
import type { KindName } from "../../kit/fields/field";
import type { Operator } from "../../kit/fields/kind";
import { kindOf } from "../fields/kinds";
import { conjuncts, together } from "./conjuncts";
import { COMPARISONS, Flaw, PARTS, PERIODS, type Filter, type Term } from "./grammar";
import { parse } from "./parse";
import { print } from "./print";
import { filterOf, ruleOf } from "./rules";

/** Random numbers that a failed run can be repeated with. */
function dice(seed: number) {
  const roll = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  return { upTo: (n: number) => Math.floor(roll() * n), of: <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)]! };
}
type Dice = ReturnType<typeof dice>;

const ID = "01920000-0000-7000-8000-00000000abcd";
const TEXTS = ["", "x", "O'Neil", "a,b", "') or true or ('", "张三", "5%", "crm.me()", " and "];

function term(d: Dice): Term {
  switch (d.upTo(9)) {
    case 0: return { is: "text", text: d.of(TEXTS) };
    case 1: return { is: "number", text: d.of(["0", "-1", "12.50", "1000000"]) };
    case 2: return { is: "day", text: "2026-03-01" };
    case 3: return { is: "moment", text: "2026-03-01T08:00:00Z" };
    case 4: return { is: d.of(["null", "true", "false", "now", "today", "me", "myTeam"] as const) };
    case 5: return { is: "period", text: d.of(PERIODS) };
    case 6: return { is: "shifted", of: { is: d.of(["now", "today"] as const) }, by: [{ sign: d.of(["add", "sub"] as const), span: d.of(["P7D", "PT1H"]) }] };
    case 7: return { is: "id", text: ID };
    default: return { is: "path", text: d.of(["name", "value/revenue", "customer/name", "x/quantity"]) };
  }
}

const path = (d: Dice): Term => ({ is: "path", text: d.of(["name", "owner", "value/revenue", "customer/name"]) });

function filter(d: Dice, depth: number): Filter {
  switch (d.upTo(depth > 0 ? 10 : 6)) {
    case 0: case 1: return { is: "compare", left: path(d), by: d.of(COMPARISONS), right: term(d) };
    case 2: return { is: "in", value: path(d), choices: Array.from({ length: 1 + d.upTo(3) }, () => ({ is: "text" as const, text: d.of(TEXTS) })) };
    case 3: return { is: "has", how: d.of(PARTS), text: d.upTo(2) ? path(d) : { is: "tolower", of: path(d) }, wanted: { is: "text", text: d.of(TEXTS) } };
    case 4: return { is: "holds", path: "active" };
    case 5: return { is: "below", path: "department", id: ID, quoted: d.upTo(2) === 0 };
    case 6: return { is: "rows", path: "lines", quantifier: d.of(["any", "all"] as const), variable: "x", condition: filter(d, depth - 1) };
    case 7: return { is: "not", part: filter(d, depth - 1) };
    default: return { is: d.of(["and", "or"] as const), parts: Array.from({ length: 2 + d.upTo(2) }, () => filter(d, depth - 1)) };
  }
}

describe("a filter", () => {
  it("means the same after it was written and read, whatever it is", () => {
    for (let seed = 1; seed <= 5_000; seed++) {
      const one = filter(dice(seed), 4);
      expect(parse(print(one)), `seed ${seed}: ${print(one)}`).toEqual(one);
    }
  });

  it("loses nothing when it is drawn as chips and written again", () => {
    for (let seed = 1; seed <= 5_000; seed++) {
      const one = filter(dice(seed), 3);
      expect(print(together(conjuncts(one))), `seed ${seed}`).toBe(print(one));
    }
  });

  it("says the same as a rule and as a tree wherever a rule can say it", () => {
    for (let seed = 1; seed <= 5_000; seed++) {
      const one = filter(dice(seed), 2);
      const rule = ruleOf(one);
      if (!rule || one.is === "holds") continue;
      const kind = kindThatSays(one);
      if (kind) expect(ruleOf(filterOf(rule, kind)), print(one)).toEqual(rule);
    }
  });

  const values: Partial<Record<Operator, string>> = { last: "7", next: "30", period: "thisQuarter", below: ID, in: "A,B" };
  const kinds: KindName[] = ["text", "longText", "whole", "decimal", "money", "yesNo", "moment", "day", "choice", "choices", "texts", "link", "links"];
  it.each(kinds)("of kind %s is drawn as the rule that it was built from", (kind) => {
    for (const operator of kindOf(kind).Filter.operators) {
      const value = ["empty", "filled", "me", "myTeam"].includes(operator) ? "" : (values[operator] ?? sample(kind));
      const rule = { path: "a/b", operator, value };
      const tree = filterOf(rule, kind);
      expect(ruleOf(parse(print(tree))!), `${kind} ${operator}`).toEqual(rule);
      expect(conjuncts(parse(print(tree)))).toHaveLength(1);
    }
  });

  it("keeps quotes inside a text, so that no value can leave its literal", () => {
    expect(print(filterOf({ path: "name", operator: "contains", value: "O'Neil') or true or ('" }, "text"))).toBe("contains(name,'O''Neil'') or true or (''')");
  });

  it("stands in brackets beside others when it is a stretch of days", () => {
    const both = together([filterOf({ path: "name", operator: "eq", value: "x" }, "text"), filterOf({ path: "orderedAt", operator: "last", value: "7" }, "day")]);
    expect(print(both)).toBe("name eq 'x' and (orderedAt ge crm.today() sub duration'P7D' and orderedAt le crm.today())");
    expect(conjuncts(parse(print(both))).map((part) => ruleOf(part)?.operator)).toEqual(["eq", "last"]);
  });

  it.each([["kind eq", 8], ["(a eq 1", 8], ["a eq 'x", 8], ["a & b", 3], ["crm.hidden()", 1], ["a eq 1 b", 8], ["period eq crm.period('soon')", 22]])("that makes no sense says where: %s", (text, at) => {
    expect(() => parse(text)).toThrow(Flaw);
    try {
      parse(text);
    } catch (flaw) {
      expect((flaw as Flaw).at).toBe(at);
    }
  });
});

function sample(kind: KindName): string {
  if (kind === "yesNo") return "true";
  if (kind === "whole" || kind === "decimal" || kind === "money") return "12.5";
  return kind === "moment" || kind === "day" ? "2026-03-01" : "O'Neil";
}

function kindThatSays(one: Filter): KindName | null {
  const right = one.is === "compare" ? one.right.is : one.is === "in" ? one.choices[0]?.is : "text";
  if (right === "number") return "decimal";
  if (right === "true" || right === "false") return "yesNo";
  return right === "span" ? "duration" : right === "day" || right === "period" || right === "today" ? "day" : "text";
}
