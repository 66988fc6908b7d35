import { describe, expect, it } from "vitest";
import { isChanged, lookOf, put, type Look } from "./look";

const BASE: Look = { kind: "list", filter: "kind eq 'PERSON'", sort: "-createdAt", group: "", by: "", columns: [{ path: "name", width: 240 }, { path: "value/revenue" }], totals: [], density: "", frozen: 0 };

describe("an address", () => {
  it("says nothing where it agrees with its view", () => {
    const params = new URLSearchParams("view=x");
    put(params, BASE, {});
    expect(params.toString()).toBe("view=x");
    expect(isChanged(params, BASE)).toBe(false);
  });

  it("brings back everything that differs from the view", () => {
    const changes: Partial<Look> = { kind: "kanban", filter: "", sort: "name", group: "kind", by: "owner", columns: [{ path: "number", width: 80 }], totals: ["value/orders"], density: "compact", frozen: 2 };
    const params = new URLSearchParams("view=x");
    put(params, BASE, changes);
    expect(lookOf(new URLSearchParams(params.toString()), BASE)).toEqual({ ...BASE, ...changes });
    expect(params.get("filter"), "a filter taken away is told, else the view's would come back").toBe("");
    expect(isChanged(params, BASE)).toBe(true);
  });

  it("forgets what was changed back", () => {
    const params = new URLSearchParams("view=x");
    put(params, BASE, { sort: "name" });
    put(params, BASE, { sort: "-createdAt" });
    expect(params.has("sort")).toBe(false);
  });

  it("keeps bounds, whatever somebody types into it", () => {
    const look = lookOf(new URLSearchParams("kind=nothing&columns=name:99999,name,number:-5,price:abc&frozen=77&density=dense"), BASE);
    expect(look).toMatchObject({ kind: "list", frozen: 5, density: "", columns: [{ path: "name", width: 1200 }, { path: "number" }, { path: "price" }] });
  });
});
