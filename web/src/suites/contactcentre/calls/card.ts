import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import type { Money } from "../../../kit/text/format";

/** One of the last contacts with the customer, as the card tells it. */
export interface Contact {
  id: string;
  channel: string;
  direction?: string;
  startedAt: string;
  subject?: string;
  outcome?: string;
}

/** What the one who answers must know of the customer at a glance. */
export interface CustomerCard {
  facts: {
    id: string;
    number?: string;
    name: string;
    salutation?: string;
    flags?: string[];
    address?: string;
    value?: { tier?: string; revenue?: Money; orders?: number; firstOrderOn?: string };
  };
  parts: { part: string; data: unknown }[];
}

export function useCustomerCard(customer: string | null) {
  return useQuery({ queryKey: ["card", "parties/accounts", customer], queryFn: ({ signal }) => get<CustomerCard>(`parties/accounts/${customer}/card`, {}, signal), enabled: customer !== null });
}

export function contactsOf(card: CustomerCard): Contact[] {
  return (card.parts.find((part) => part.part === "interactions")?.data as Contact[] | undefined) ?? [];
}

/** How many cases are open, and which; nothing where the reader may not see cases. */
export function openCasesOf(card: CustomerCard): { id: string; number: string; subject: string }[] | null {
  return (card.parts.find((part) => part.part === "cases")?.data as { id: string; number: string; subject: string }[] | undefined) ?? null;
}
