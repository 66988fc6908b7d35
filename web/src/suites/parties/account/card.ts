import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";

/** One derived figure with how it came about. */
export interface Measure<V> {
  label: string;
  value: V;
  formula: string;
}

export interface ProductHabit {
  product: { id: string; label: string | null };
  preference: Measure<number> | null;
  cycle: Measure<number> | null;
  nextExpectedOn: Measure<string> | null;
}

/** What a customer's purchases tell about how often, what and how much he buys. */
export interface Habits {
  interval: Measure<number> | null;
  nextExpectedOn: Measure<string> | null;
  tier: Measure<string> | null;
  repurchase: Measure<number> | null;
  products: ProductHabit[];
}

interface Card {
  facts: Record<string, unknown>;
  parts: { part: string; data: unknown }[];
}

export function useCard(id: string) {
  return useQuery({ queryKey: ["card", "parties/accounts", id], queryFn: ({ signal }) => get<Card>(`parties/accounts/${id}/card`, {}, signal) });
}

export function habitsOf(card: Card): Habits | null {
  return (card.parts.find((part) => part.part === "habits")?.data as Habits | undefined) ?? null;
}
