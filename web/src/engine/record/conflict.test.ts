import { expect, test } from "vitest";
import { disputed } from "./conflict";

const original = { id: "1", name: "Old", note: "n", lines: [{ id: "a", no: 1 }] };

test("different fields do not clash", () => {
  expect(disputed(original, { ...original, note: "theirs" }, { name: "Mine" })).toEqual([]);
});

test("the same field changed to different values clashes", () => {
  expect(disputed(original, { ...original, name: "Theirs" }, { name: "Mine", note: "m" })).toEqual(["name"]);
});

test("the same field changed to the same value does not clash", () => {
  expect(disputed(original, { ...original, name: "Both" }, { name: "Both" })).toEqual([]);
});

test("child rows changed by both clash as a whole", () => {
  expect(disputed(original, { ...original, lines: [] }, { lines: [{ id: "a", no: 1 }, { no: 2 }] })).toEqual(["lines"]);
});
