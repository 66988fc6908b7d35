import { describe, expect, it } from "vitest";
import { daysOf, moved, stepped } from "./days";

describe("a calendar", () => {
  it("shows a month in whole weeks that begin on Monday", () => {
    const days = daysOf("month", "2026-11-21");
    expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
    expect(daysOf("month", "2027-02-10")).toHaveLength(28);
  });

  it("shows the seven days of the week that a Sunday belongs to", () => {
    expect(daysOf("week", "2026-11-29")).toEqual(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]);
  });

  it("steps by months without skipping a short one", () => {
    expect(stepped("month", "2026-01-31", 1)).toBe("2026-02-01");
    expect(moved("2026-12-31", 1)).toBe("2027-01-01");
  });
});
