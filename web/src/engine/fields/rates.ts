/** The rate of a pair of currencies among those that a record tells, such as `GBP/CNY 9.1834`; empty where it tells none. */
export function rateOf(told: unknown, from: string, into: string): string {
  if (!Array.isArray(told)) return "";
  const pair = `${from}/${into} `;
  return told.map(String).find((one) => one.startsWith(pair))?.slice(pair.length) ?? "";
}

/** Where an amount stands in the firm's own currency: `decision/amount` as `base/decisionAmount`. */
export function basePathOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return `base/${first}${rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}`;
}
