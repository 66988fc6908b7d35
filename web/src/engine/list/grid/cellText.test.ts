import { describe, expect, it } from "vitest";
import type { Field } from "../../catalog/types";
import { block, NotThatKind, typed } from "./cellText";

const field = (kind: Field["kind"], more: Partial<Field> = {}): Field => ({ path: "x", label: "x", kind, ...more });
const STATES = field("choice", { options: [{ value: "OPEN", label: "Open" }, { value: "CLOSED", label: "已关闭" }] });

describe("a block from a spreadsheet", () => {
  it("is cut into rows and cells", () => {
    expect(block("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
  });

  it("keeps line ends, tabs and quotation marks inside quoted cells", () => {
    expect(block('"one\ntwo"\t"say ""hi"""\nlast\t')).toEqual([["one\ntwo", 'say "hi"'], ["last", ""]]);
  });
});

describe("a pasted text", () => {
  it("becomes a value of the field's kind", async () => {
    expect((await typed("1,234.50", field("decimal"), null)).value).toBe(1234.5);
    expect((await typed("12.50 EUR", field("money"), null)).value).toEqual({ amount: "12.50", currency: "EUR" });
    expect((await typed("1 200", field("money"), { amount: "1", currency: "USD" })).value).toEqual({ amount: "1200", currency: "USD" });
    expect((await typed("已关闭", STATES, null)).value).toBe("CLOSED");
    expect((await typed("是", field("yesNo"), null)).value).toBe(true);
    expect((await typed("2026/3/1", field("day"), null)).value).toBe("2026-03-01");
    expect((await typed("", field("text"), "x")).value).toBeNull();
  });

  it("becomes a percentage, a time, a rating, an address, a point, a length of time or a rich text as well", async () => {
    expect((await typed("12.5 %", field("percent"), null)).value).toBe(12.5);
    expect((await typed("9:30 pm", field("time"), null)).value).toBe("21:30");
    expect((await typed("12:05 AM", field("time"), null)).value).toBe("00:05");
    expect((await typed("★★★☆☆", field("rating"), null)).value).toBe(3);
    expect((await typed("上海市静安区南京西路 1038 号", field("address"), { city: "x" })).value).toEqual({ line: "上海市静安区南京西路 1038 号" });
    expect((await typed("31.23, 121.47", field("geoPoint"), null)).value).toEqual({ lat: 31.23, lon: 121.47 });
    expect((await typed("1:30", field("duration"), null)).value).toBe("PT1H30M");
    expect((await typed("a < b & c", field("richText"), null)).value).toBe("a &lt; b &amp; c");
  });

  it("is no file, and says so", async () => {
    await expect(typed("photo.jpg", field("image"), null)).rejects.toMatchObject({ why: "file" });
  });

  it.each([["twelve", field("whole")], ["12 apples", field("money")], ["perhaps", field("yesNo")], ["Gone", STATES], ["soon", field("day")], ["25:00", field("time")], ["13:00 pm", field("time")], ["6", field("rating")], ["0", field("rating")], ["1.5", field("whole")], ["91, 10", field("geoPoint")], ["here", field("geoPoint")], ["half", field("percent")], ["PT", field("duration")]])("that is no such value is refused: %s", async (text, kind) => {
    await expect(typed(text, kind, null)).rejects.toThrow(NotThatKind);
  });
});
