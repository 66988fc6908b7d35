import { useSyncExternalStore } from "react";

/** In which currency amounts are added up: each by itself, or in the firm's own at the rates of the documents or of today. */
export const VALUATIONS = ["document", "base", "today"] as const;
export type Valuation = (typeof VALUATIONS)[number];

const KEY = "perennial.valuation";
const listeners = new Set<() => void>();

function kept(): Valuation {
  const said = localStorage.getItem(KEY) as Valuation | null;
  return said && VALUATIONS.includes(said) ? said : "document";
}

/** What this browser's reader chose last. */
export function useValuation(): Valuation {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, kept);
}

export function valueBy(valuation: Valuation): void {
  localStorage.setItem(KEY, valuation);
  listeners.forEach((listener) => listener());
}

/** The word for the server, which adds each currency by itself when nobody asks otherwise. */
export function asked(valuation: Valuation): string | undefined {
  return valuation === "document" ? undefined : valuation;
}
