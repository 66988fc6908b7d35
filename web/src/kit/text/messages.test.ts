import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en, type Messages } from "./en";
import { zh } from "./zh";

const keys = Object.keys(en) as (keyof Messages)[];

/** The values that a message asks for; branches of a plural are messages themselves. */
function valuesOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  const walk = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if ("options" in element) for (const option of Object.values(element.options)) walk(option.value);
      if ("value" in element && element.type !== 0) found.add(element.value);
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return [...found].toSorted();
}

describe("every sentence", () => {
  it("is well formed and asks for the same values in both languages", () => {
    expect(keys.filter((key) => valuesOf(en[key], "en").join() !== valuesOf(zh[key], "zh-CN").join())).toEqual([]);
  });

  it("exists in Chinese", () => {
    expect(keys.filter((key) => zh[key].trim() === "")).toEqual([]);
  });
});
