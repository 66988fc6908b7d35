import { describe, expect, it } from "vitest";
import type { Field, RecordValue } from "../../catalog/types";
import { pasted } from "./paste";

const field = (path: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({ path, label: path, kind, ...more });
const FIELDS = [field("name", "text"), field("stars", "rating"), field("photo", "image"), field("number", "text", { readOnly: true }), field("secret", "whole")];
const RECORDS: RecordValue[] = [{ id: "1", masked: ["secret"] }, { id: "2" }];

describe("a pasted block", () => {
  it("changes what fits and leaves the rest alone, each cell with its reason", async () => {
    const { edits, cells, left } = await pasted("a\t3\tx.png\t7\t1\nb\tmany\ty.png\t8\t2\nc\t4", { row: 0, column: 0 }, RECORDS, FIELDS);
    expect(edits.map((edit) => [edit.record.id, edit.values])).toEqual([["1", { name: "a", stars: 3 }], ["2", { name: "b", secret: 2 }]]);
    expect(cells).toBe(4);
    expect(left.map(({ why, field: of }) => `${why} ${of ?? ""}`.trim())).toEqual(["file photo", "closed number", "masked secret", "value stars", "file photo", "closed number", "outside", "outside"]);
  });

  it("ends at the last column and after five hundred rows", async () => {
    const many = Array.from({ length: 501 }, (_, n): RecordValue => ({ id: String(n) }));
    const { edits, left } = await pasted(Array.from({ length: 501 }, () => "1\tx").join("\n"), { row: 0, column: 4 }, many, FIELDS);
    expect(edits).toHaveLength(500);
    expect(left.filter(({ why }) => why === "outside")).toHaveLength(500);
    expect(left.filter(({ why }) => why === "tooMany")).toHaveLength(2);
  });
});
