import { describe, expect, it } from "vitest";
import { layoutOf, placed, stepped, withoutSection, withoutTab, type Drawing } from "./drawing";

const drawing: Drawing = {
  tabs: [{ key: "one", en: "One" }, { key: "two", zh: "二" }],
  sections: [{ key: "a", tab: "one" }, { key: "b", tab: "two" }],
  fields: [{ path: "name", section: "a" }, { path: "kind", section: "a", required: "true" }, { path: "note", section: "b" }, { path: "hint", required: "true" }],
  related: [], offers: [], checks: [],
};
const order = (fields: Drawing["fields"]) => fields.filter((field) => field.section).map((field) => `${field.section} ${field.path}`);

describe("a layout being drawn", () => {
  it("takes a field where it is dropped, with its conditions", () => {
    const next = placed(drawing, "kind", "b", "note");
    expect(order(next)).toEqual(["a name", "b kind", "b note"]);
    expect(next.find((field) => field.path === "kind")?.required).toBe("true");
    expect(order(placed(drawing, "new", "a"))).toEqual(["a name", "a kind", "a new", "b note"]);
  });

  it("moves a field step by step, over the edge into the next section and back", () => {
    expect(order(stepped(drawing, "name", 1))).toEqual(["a kind", "a name", "b note"]);
    expect(order(stepped(drawing, "kind", 1))).toEqual(["a name", "b kind", "b note"]);
    expect(order(stepped(drawing, "note", -1))).toEqual(["a name", "a kind", "a note"]);
    expect(order(stepped(drawing, "name", -1))).toEqual(order(drawing.fields));
  });

  it("keeps conditions of fields whose section goes, and sections whose tab goes", () => {
    expect(withoutSection(drawing, "a").fields.map((field) => [field.path, field.section])).toEqual([["kind", null], ["note", "b"], ["hint", undefined]]);
    expect(withoutTab(drawing, "two").sections.map((section) => section.tab)).toEqual(["one", null]);
  });

  it("reads in the other language what has no word in one's own", () => {
    expect(layoutOf("x", drawing).tabs.map((tab) => tab.label)).toEqual(["One", "二"]);
  });
});
