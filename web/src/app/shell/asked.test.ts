import { describe, expect, it } from "vitest";
import type { RecordTypeEntry } from "../../engine/catalog/types";
import { asked } from "./asked";

const entry = (type: string, one: string, label: string): RecordTypeEntry =>
  ({ type, suite: type.split("/")[0] ?? "", one, many: type.split("/")[1] ?? "", label, sections: [], verbs: [] });
const ENTRIES = [entry("parties/accounts", "account", "客户"), entry("parties/people", "person", "联系人"), entry("orders/sales-orders", "sales-order", "Sales orders")];

describe("what is typed into the search box", () => {
  it("is words, when it has no operator", () => {
    expect(asked(" zhang wei ", ENTRIES)).toEqual({ words: "zhang wei", types: [], unknownType: undefined, mine: false, pagesOnly: false });
  });

  it("names a type by its name in any language, or by the beginning of it", () => {
    for (const typed of ["type:account tea", "tea type:客户", "类型：客户 tea", "type:acc tea"]) expect(asked(typed, ENTRIES)).toMatchObject({ words: "tea", types: ["parties/accounts"] });
  });

  it("says of a type that the reader does not have that it is unknown", () => {
    expect(asked("type:secret tea", ENTRIES)).toMatchObject({ words: "tea", types: [], unknownType: "secret" });
  });

  it("asks for my own with owner:me, and not for a word that only looks like it", () => {
    expect(asked("tea owner:me", ENTRIES)).toMatchObject({ words: "tea", mine: true });
    expect(asked("负责人:我 茶", ENTRIES)).toMatchObject({ words: "茶", mine: true });
    expect(asked("owner:mega", ENTRIES)).toMatchObject({ words: "owner:mega", mine: false });
  });

  it("asks for people behind @ and for pages behind /", () => {
    expect(asked("@anna", ENTRIES)).toMatchObject({ words: "anna", types: ["parties/people"] });
    expect(asked("/acc", ENTRIES)).toMatchObject({ words: "acc", pagesOnly: true });
  });

  it("stays within the type that was chosen with Tab", () => {
    expect(asked("@anna type:person", ENTRIES, "orders/sales-orders")).toMatchObject({ words: "anna", types: ["orders/sales-orders"] });
  });
});
