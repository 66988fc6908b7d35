import { describe, expect, it } from "vitest";
import type { RecordTypeEntry } from "../catalog/types";
import { copied } from "./copied";

const PLANTS = {
  type: "garden/plants", suite: "garden", one: "plant", many: "plants", label: "Plants", verbs: [],
  sections: [{ path: "", label: "", fields: [
    { path: "name", label: "Name", kind: "text" }, { path: "number", label: "Number", kind: "text" }, { path: "code", label: "Code", kind: "text", format: "code" },
    { path: "score", label: "Score", kind: "whole", machine: true }, { path: "bed", label: "Bed", kind: "link" }, { path: "note", label: "Note", kind: "text" }] }],
  children: [{ path: "leaves", label: "Leaves", fields: [{ path: "length", label: "Length", kind: "decimal" }, { path: "no", label: "No", kind: "whole", machine: true }] }],
} as RecordTypeEntry;

describe("a copy of a record", () => {
  it("begins with what may be written, links by their names, rows without their identities", () => {
    const record = { id: "1", name: "Rose", number: "P-1", code: "X9", score: 7, bed: "b", bed$: { id: "b", label: "South" }, leaves: [{ id: "l", no: 1, length: 3 }] };

    expect(copied(PLANTS, record)).toEqual({ changes: { name: "Rose", bed: "b", leaves: [{ length: 3 }] }, faces: { bed: { id: "b", label: "South" } } });
  });

  it("holds nothing that is hidden or empty", () => {
    expect(copied(PLANTS, { id: "1", name: "Rose", note: "", bed: "b", masked: ["bed", "leaves"], leaves: [{ id: "l", length: 3 }] })).toEqual({ changes: { name: "Rose" }, faces: {} });
  });
});
