import { describe, expect, it } from "vitest";
import type { RecordTypeEntry } from "../../engine/catalog/types";
import { asked } from "./asked";
import { completions } from "./choices";

const entry = (type: string, one: string, label: string): RecordTypeEntry =>
  ({ type, suite: type.split("/")[0] ?? "", one, many: type.split("/")[1] ?? "", label, sections: [], verbs: [] });
const STATUS = { path: "status", label: "Status", kind: "choice" as const, options: [{ value: "OPEN", label: "Open" }, { value: "IN_WORK", label: "In work" }] };
const WAY = { path: "delivery/way", label: "Way of delivery", kind: "choice" as const, options: [{ value: "AIR", label: "空运" }] };
const WITH_CHOICES = [{ ...entry("service/cases", "case", "Cases"), sections: [{ path: "", label: "", fields: [STATUS, WAY] }] }];
const ENTRIES = [entry("parties/accounts", "account", "客户"), entry("parties/people", "person", "联系人"), entry("orders/sales-orders", "sales-order", "Sales orders")];

describe("what is typed into the search box", () => {
  it("is words, when it has no operator", () => {
    expect(asked(" zhang wei ", ENTRIES)).toEqual({ words: "zhang wei", types: [], unknownType: undefined, mine: false, choices: [], pagesOnly: false });
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

  it("takes out a field of choices with its value, and leaves what only looks like one", () => {
    expect(asked("tea status:open", WITH_CHOICES)).toMatchObject({ words: "tea", choices: ["status:open"] });
    expect(asked("Status：Open way:空运 tea", WITH_CHOICES)).toMatchObject({ words: "tea", choices: ["Status:Open", "way:空运"] });
    expect(asked("status:\"in work\"", WITH_CHOICES)).toMatchObject({ words: "", choices: ["status:in work"] });
    expect(asked("https://tea.example 10:30 status:", WITH_CHOICES)).toMatchObject({ words: "https://tea.example 10:30 status:", choices: [] });
  });

  it("completes the name of a field and then its options", () => {
    expect(completions("tea st", WITH_CHOICES)).toEqual([{ label: "Status: …", typed: "tea status:" }]);
    expect(completions("tea status:i", WITH_CHOICES)).toEqual([{ label: "Status: In work", typed: "tea status:\"In work\" " }]);
    expect(completions("way:", WITH_CHOICES)).toEqual([{ label: "Way of delivery: 空运", typed: "way:空运 " }]);
    const kind = { path: "kind", label: "类型", kind: "choice" as const, options: [{ value: "ORG", label: "组织" }] };
    expect(completions("kind:", [{ ...entry("parties/accounts", "account", "客户"), sections: [{ path: "", label: "", fields: [kind] }] }])).toEqual([{ label: "类型: 组织", typed: "kind:组织 " }]);
    for (const typed of ["", "s", "tea ", "status:open ", "status:zz"]) expect(completions(typed, WITH_CHOICES)).toEqual([]);
  });

  it("asks for people behind @ and for pages behind /", () => {
    expect(asked("@anna", ENTRIES)).toMatchObject({ words: "anna", types: ["parties/people"] });
    expect(asked("/acc", ENTRIES)).toMatchObject({ words: "acc", pagesOnly: true });
  });

  it("stays within the type that was chosen with Tab", () => {
    expect(asked("@anna type:person", ENTRIES, "orders/sales-orders")).toMatchObject({ words: "anna", types: ["orders/sales-orders"] });
  });
});
