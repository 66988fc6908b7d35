import { afterEach, describe, expect, it } from "vitest";
import { dayOf, durationParts, firstDayOfWeek, showDay, showMoment, showMoney, showNumber, showPhone, tellTimeIn, writeLike } from "./format";

describe("a phone number", () => {
  it("is grouped as Chinese mobiles are read", () => expect(showPhone("+8613800004711")).toBe("+86 138 0000 4711"));
  it("keeps a landline's area code together", () => expect(showPhone("+8653288881234")).toBe("+86 532 8888 1234"));
  it("stays as it is elsewhere", () => expect(showPhone("+442079460000")).toBe("+442079460000"));
});

describe("money", () => {
  it("loses no cent of an amount that a double cannot hold", () => expect(showMoney({ amount: "90071992547409931.07", currency: "EUR" })).toBe("€90,071,992,547,409,931.07"));
  it("is shown plainly when the currency is unknown", () => expect(showMoney({ amount: "1.00", currency: "??" })).toBe("1.00 ??"));
});

describe("a duration", () => {
  it("falls into days, hours, minutes and seconds", () => expect(durationParts("P2DT3H4M5S")).toEqual([2, 3, 4, 5]));
});

describe("ways of writing", () => {
  afterEach(() => {
    writeLike(null, null);
    tellTimeIn(null);
  });

  it("leaves a day the same day at both ends of the world, while a moment moves", () => {
    for (const date of [null, "DAY_DOTS"] as const)
      for (const [zone, day] of [["Etc/GMT+12", "2026-04-30"], ["Pacific/Kiritimati", "2026-05-02"]] as const) {
        writeLike({ date }, "en");
        tellTimeIn(zone);
        expect(showDay("2026-05-01")).toBe(date ? "01.05.2026" : "May 1, 2026");
        expect(dayOf("2026-05-01T11:30:00Z")).toBe(day);
      }
  });

  it("writes days and numbers as the reader chose, and amounts to the last cent", () => {
    writeLike({ date: "HAN", numbers: "POINT_COMMA", weekStarts: "SUNDAY" }, "en");
    tellTimeIn("Asia/Shanghai");
    expect(showDay("2026-05-01")).toBe("2026年5月1日");
    expect(showMoment("2026-05-01T08:00:00Z")).toMatch(/^2026年5月1日 16:00:00/);
    expect(showNumber(1234.5)).toBe("1.234,5");
    expect(showMoney({ amount: "90071992547409931.07", currency: "EUR" })).toBe("€90.071.992.547.409.931,07");
    expect(firstDayOfWeek()).toBe(0);
  });

  it("follows the reader's own region of the language that is spoken", () => {
    writeLike(null, "en-GB");
    expect(showDay("2026-05-01")).toBe("1 May 2026");
    writeLike(null, "fr");
    expect(showDay("2026-05-01")).toBe("May 1, 2026");
  });
});
