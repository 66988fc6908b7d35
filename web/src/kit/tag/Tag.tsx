import type { ReactNode } from "react";
import "./tag.css";

const TONES: Record<string, Tone> = {
  good: "good", attention: "attention", wrong: "wrong", information: "information", neutral: "neutral",
};

export type Tone = "good" | "attention" | "wrong" | "information" | "neutral" | "accent";

/** Words in a status's name that carry a meaning wherever they stand. */
const MEANINGS: [RegExp, Tone][] = [
  [/^(ACTIVE|OPEN|DONE|DELIVERED|PAID|KEPT|APPROVED|COMPLETED|SUCCEEDED|CONFIRMED|GOLD|PLATINUM)$/, "good"],
  [/^(PENDING|WAITING|AWAITING_.*|RUNNING|FULFILLING|RETURNED|PARTLY_.*|SHIPPED|QUEUED)$/, "attention"],
  [/^(FAILED|BROKEN|REFUSED|BLOCKED|CREDIT_HOLD|CANCELLED|REJECTED|LOCKED|INACTIVE)$/, "wrong"],
  [/^(NEW|DRAFT|RECEIVED|PLACED|DO_NOT_CALL)$/, "information"],
];

export function toneOf(meaning: string): Tone {
  return TONES[meaning] ?? MEANINGS.find(([pattern]) => pattern.test(meaning))?.[1] ?? "neutral";
}

/** A short word with a colour that only repeats what the word says. */
export function Tag({ children, meaning = "", tone }: { children: ReactNode; meaning?: string; tone?: Tone }) {
  return <span className={`tag tag-${tone ?? toneOf(meaning)}`}>{children}</span>;
}
