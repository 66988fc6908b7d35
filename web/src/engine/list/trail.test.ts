import { describe, expect, it } from "vitest";
import { layTrail, leaveOut, rememberList, stepOn, trailOf, type Trail } from "./trail";

const TYPE = "parties/accounts";
const LIST = `/${TYPE}?q=tea`;

function laid(more: Trail["more"] = () => Promise.reject(new Error("no more"))): Trail {
  const trail: Trail = { type: TYPE, address: LIST, ids: ["a", "b"], next: "after b", more };
  rememberList(TYPE, LIST);
  layTrail(trail);
  return trail;
}

describe("from record to record", () => {
  it("asks for the next page once, however many want to go on", async () => {
    let asked = 0;
    const trail = laid(async (cursor) => {
      asked++;
      expect(cursor).toBe("after b");
      return { items: [{ id: "c" }, { id: "d" }], next: null, count: null };
    });

    expect(await Promise.all([stepOn(trail, "b", 1), stepOn(trail, "b", 1)])).toEqual(["c", "c"]);
    expect(asked).toBe(1);
    expect(trail.ids).toEqual(["a", "b", "c", "d"]);
    expect(await stepOn(trail, "d", 1)).toBeUndefined();
  });

  it("can be tried again after the next page failed to come", async () => {
    let failing = true;
    const trail = laid(async () => {
      if (failing) throw new Error("offline");
      return { items: [{ id: "c" }], next: null, count: null };
    });

    await expect(stepOn(trail, "b", 1)).rejects.toThrow("offline");
    failing = false;
    expect(await stepOn(trail, "b", 1)).toBe("c");
  });

  it("leads nowhere from another list and from a record that is gone", () => {
    laid();
    leaveOut(TYPE, "a");
    expect(trailOf(TYPE, "a")).toBeUndefined();
    expect(trailOf(TYPE, "b")).toBeDefined();
    rememberList(TYPE, `/${TYPE}?kind=kanban`);
    expect(trailOf(TYPE, "b")).toBeUndefined();
  });
});
