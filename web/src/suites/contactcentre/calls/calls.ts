import { useEffect } from "react";
import { useQuery, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import { onEvent } from "../../../engine/api/events";
import { useSession } from "../../../engine/api/session";
import type { Page } from "../../../engine/list/useRecords";
import type { Interaction } from "../../../generated/catalog";

/** A call that rings at me, as the exchange announced it. */
export interface RingingCall {
  interaction: string;
  customer: string | null;
  candidates: string[];
  from: string | null;
  step: "NEW_CALL" | "ANSWER" | "HANGUP";
}

const RINGING = ["calls", "ringing"];
const LASTING_MS = 20_000;

/** The calls at my telephone now; one that was put aside or is long over is not among them. */
export function useRinging(): RingingCall[] {
  const client = useQueryClient();
  useEffect(() => onEvent("call", (text) => hear(client, JSON.parse(text) as RingingCall)), [client]);
  return useQuery<RingingCall[]>({ queryKey: RINGING, queryFn: () => client.getQueryData<RingingCall[]>(RINGING) ?? [], staleTime: Infinity, gcTime: Infinity, initialData: [] }).data;
}

function hear(client: QueryClient, call: RingingCall): void {
  const others = (client.getQueryData<RingingCall[]>(RINGING) ?? []).filter((other) => other.interaction !== call.interaction);
  const known = others.length !== (client.getQueryData<RingingCall[]>(RINGING) ?? []).length;
  // a call that ended before its card was ever shown shows none
  if (call.step === "HANGUP" && !known) return;
  client.setQueryData(RINGING, [...others, call]);
  void client.invalidateQueries({ queryKey: ["list", "interactions/interactions"] });
  if (call.step === "HANGUP") window.setTimeout(() => putAside(client, call.interaction), LASTING_MS);
}

/** Takes the card away; the call stays among my calls. */
export function putAside(client: QueryClient, interaction: string): void {
  client.setQueryData(RINGING, (client.getQueryData<RingingCall[]>(RINGING) ?? []).filter((call) => call.interaction !== interaction));
}

/** My latest calls, the newest first. */
export function useMyCalls() {
  const me = useSession().data?.user.id;
  return useQuery({
    queryKey: ["list", "interactions/interactions", "mine", me],
    queryFn: ({ signal }) => get<Page>("interactions/interactions", { filter: `channel eq 'CALL' and user eq '${me}'`, sort: "-startedAt", fields: "channel,direction,startedAt,endedAt,customer,candidates,call,record", expand: "customer", limit: 15, count: "none" }, signal),
    enabled: me !== undefined,
    select: (page) => page.items as unknown as Interaction[],
  });
}
