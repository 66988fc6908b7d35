import { describe, expect, it } from "vitest";
import type { RecordTypeEntry } from "../catalog/types";
import { Menu } from "./menu";

const types = ["parties/accounts", "parties/people", "orders/sales-orders", "platform/users"].map((type) => ({ type, suite: type.split("/")[0] }) as RecordTypeEntry);
const entry = (type: string, more: object) => ({ type, inMenu: true, inCreate: false, onHome: false, view: null, createsWith: null, ...more });

describe("the menu", () => {
  it("offers everything in the usual order where nothing was arranged", () => {
    expect(new Menu({ entries: [], panels: [] }).offered(types, "inMenu")).toEqual(types);
  });

  it("puts what was given a place first, leaves out what was hidden, and keeps administration last", () => {
    const menu = new Menu({ entries: [entry("orders/sales-orders", {}), entry("parties/people", { inMenu: false })], panels: [] });
    expect(menu.offered(types, "inMenu").map(({ type }) => type)).toEqual(["orders/sales-orders", "parties/accounts", "platform/users"]);
  });

  it("begins new records with what was arranged", () => {
    const menu = new Menu({ entries: [entry("parties/accounts", { createsWith: "kind=PERSON" })], panels: [] });
    expect([menu.newAddress("parties/accounts"), menu.newAddress("parties/people")]).toEqual(["/parties/accounts/new?kind=PERSON", "/parties/people/new"]);
  });
});
