import { describe, expect, it } from "vitest";
import { durationParts, showMoney, showPhone } from "./format";

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
