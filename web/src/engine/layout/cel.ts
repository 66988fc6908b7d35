import { Duration, Environment } from "@marcbachmann/cel-js/evaluator";
import type { KindName } from "../../kit/fields/field";

type Parsed = (context: Record<string, unknown>) => unknown;

// CEL itself never mixes whole numbers with others; people do, and so does the server
const MIXED: [string, (a: number, b: number) => number][] = [["+", (a, b) => a + b], ["-", (a, b) => a - b], ["*", (a, b) => a * b], ["/", (a, b) => a / b]];

const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
for (const [sign, act] of MIXED)
  for (const types of [`double ${sign} int`, `int ${sign} double`]) environment.registerOperator(types, (a: unknown, b: unknown) => act(Number(a), Number(b)));

const MACROS = ["has", "all", "exists", "exists_one", "map", "filter"];
const KNOWN = new Set([...MACROS, ...environment.getDefinitions().functions.map((one) => one.name)]);
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

const parsed = new Map<string, Parsed | null>();

function read(condition: string): Parsed | null {
  const known = parsed.get(condition);
  if (known !== undefined) return known;
  let fresh: Parsed | null = null;
  try {
    if (isKnownHere(condition)) fresh = environment.parse(condition) as unknown as Parsed;
  } catch {
    fresh = null;
  }
  parsed.set(condition, fresh);
  return fresh;
}

/** False where a function is called that the server has and the browser has not. */
function isKnownHere(condition: string): boolean {
  return [...condition.replaceAll(TEXT, "''").matchAll(/([A-Za-z_]\w*)\s*\(/g)].every(([, called]) => called === "in" || KNOWN.has(called ?? ""));
}

/** Whether the condition holds, by the same rules as on the server; undefined where only the server can tell. */
export function holds(condition: string, context: Record<string, unknown>): boolean | undefined {
  const question = read(condition);
  if (!question) return undefined;
  try {
    return question(context) === true;
  } catch {
    return false;   // it compares a value that is missing
  }
}

/** The value of a kind as conditions see it. */
export function asked(kind: KindName, value: unknown): unknown {
  if (value === undefined || value === null || value === "") return kind === "yesNo" ? false : MANY.has(kind) ? [] : null;
  switch (kind) {
    case "whole":
    case "rating": return BigInt(Math.trunc(Number(value)));
    case "decimal":
    case "percent": return Number(value);
    case "money": return typeof value === "object" && "amount" in value ? Number(value.amount) : null;
    case "day": return new Date(`${String(value)}T00:00:00Z`);
    case "moment": return new Date(String(value));
    case "duration": return new Duration(BigInt(secondsOf(String(value))));
    default: return value;
  }
}

const MANY = new Set<KindName>(["choices", "texts", "links"]);

/** Seconds of an ISO-8601 duration such as P1DT2H30M. */
function secondsOf(text: string): number {
  const found = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (!found) return 0;
  const [, minus, days, hours, minutes, seconds] = found;
  const total = Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Math.trunc(Number(seconds ?? 0));
  return minus ? -total : total;
}
