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

  it.each([["twelve", field("whole")], ["12 apples", field("money")], ["perhaps", field("yesNo")], ["Gone", STATES], ["soon", field("day")]])("that is no such value is refused: %s", async (text, kind) => {
    await expect(typed(text, kind, null)).rejects.toThrow(NotThatKind);
  });
});
