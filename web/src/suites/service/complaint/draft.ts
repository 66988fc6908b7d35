import { ownKey } from "../../../engine/api/session";
import type { PickedLine } from "./OrderLinePicker";
import type { Promised } from "./PromiseEdit";

/** A complaint as far as it has been told. */
export interface Told {
  line: PickedLine | null;
  cause: string | null;
  subject: string;
  story: string;
  quantity: number | null;
  promise: Promised;
}

/** What the server is asked to take down. */
export function bodyOf(customer: string, told: Told, interaction: string | null): Record<string, unknown> {
  return {
    kind: "COMPLAINT", customer, subject: told.subject.trim(),
    ...(told.story.trim() ? { story: told.story.trim() } : {}),
    ...(interaction ? { interaction } : {}),
    ...(told.line ? { reference: { order: told.line.order, line: told.line.line, ...(told.quantity ? { quantity: told.quantity } : {}) } } : {}),
    ...(told.cause ? { reason: told.cause } : {}),
    ...(told.promise.dueAt && told.promise.text.trim() ? { promise: { text: told.promise.text.trim(), dueAt: told.promise.dueAt } } : {}),
  };
}

function keyOf(customer: string): string {
  return ownKey(`complaint.${customer}`);
}

/** What he typed for the customer survives a closed window. */
export function keptDraft(customer: string): Told | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(customer)) ?? "null") as Told | null;
  } catch {
    return null;
  }
}

export function keepDraft(customer: string, told: Told | null): void {
  if (told) sessionStorage.setItem(keyOf(customer), JSON.stringify(told));
  else sessionStorage.removeItem(keyOf(customer));
}
