import { useQuery } from "@tanstack/react-query";
import { ask, get } from "../../../engine/api/http";
import type { Rehearsed } from "../../../engine/bulk/bulk";

/** What somebody owns of one type. */
export interface Owned {
  type: string;
  label: string;
  count: number;
}

/** Who hands what over to whom, and why. */
export interface TransferWish {
  from: string;
  to: string[];
  types: { type: string; filter: string | null }[];
  keep: { level: "READ" | "CHANGE"; until: string | null } | null;
  reason: string;
}

const TRANSFERS = "platform/transfers";

export function useOwned(user: string) {
  return useQuery({ queryKey: ["owned", user], queryFn: async ({ signal }) => (await get<{ items: Owned[] }>(`${TRANSFERS}/of/${user}`, {}, signal)).items, staleTime: 0 });
}

export async function rehearseTransfer(wish: TransferWish): Promise<Rehearsed> {
  return (await ask<Rehearsed>(TRANSFERS, { method: "POST", query: { dryRun: true }, body: wish })).body;
}

export async function beginTransfer(wish: TransferWish): Promise<string> {
  return (await ask<{ job: string }>(TRANSFERS, { method: "POST", body: wish })).body.job;
}
