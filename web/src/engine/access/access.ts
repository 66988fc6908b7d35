import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "../api/client";
import { ask, get } from "../api/http";
import type { RecordLock } from "../lock/lock";

export const KINDS = ["USER", "TEAM", "DEPARTMENT", "ROLE"] as const;
export const LEVELS = ["READ", "CHANGE"] as const;
export type GranteeKind = (typeof KINDS)[number];
export type ShareLevel = (typeof LEVELS)[number];
export type AccessAction = "READ" | "CHANGE" | "DELETE";

export const TYPE_OF: Record<GranteeKind, string> = { USER: "platform/users", TEAM: "platform/teams", DEPARTMENT: "platform/departments", ROLE: "platform/roles" };

/** Somebody with whom a single record is shared. */
export interface Collaborator {
  kind: GranteeKind;
  id: string;
  label: string | null;
  level: ShareLevel;
  expiresAt: string | null;
  ended: boolean;
}

export interface Sharing {
  items: Collaborator[];
  mayManage: boolean;
  mayKnowWhoSees: boolean;
}

export interface Wish {
  kind: GranteeKind;
  id: string;
  level: ShareLevel;
  expiresAt: string | null;
}

/** What a person may do with a record, and the reasons. */
export interface PersonAccess {
  user: { id: string; label: string };
  rights: { action: AccessAction; allowed: boolean; reasons: string[] }[];
}

export interface Trace {
  user: { id: string; label: string };
  rights: { action: AccessAction; allowed: boolean; steps: { holds: boolean; text: string }[] }[];
  hidden: string[];
  readOnly: string[];
  lock: RecordLock | null;
}

const COLLABORATORS = "platform/collaborators/of";
const ACCESS = "platform/access/of";

export function useSharing(record: string) {
  return useQuery({ queryKey: ["sharing", record], queryFn: ({ signal }) => get<Sharing>(COLLABORATORS, { record }, signal) });
}

export async function addCollaborator(record: string, wish: Wish): Promise<void> {
  keep(record, (await ask<Sharing>(COLLABORATORS, { method: "POST", query: { record }, body: wish })).body);
}

export async function removeCollaborator(record: string, id: string): Promise<void> {
  keep(record, (await ask<Sharing>(`${COLLABORATORS}/${id}`, { method: "DELETE", query: { record } })).body);
}

function keep(record: string, sharing: Sharing): void {
  client.setQueryData(["sharing", record], sharing);
  const slash = record.lastIndexOf("/");
  for (const kind of ["history", "timeline"]) void client.invalidateQueries({ queryKey: [kind, record.slice(0, slash), record.slice(slash + 1)] });
  void client.invalidateQueries({ queryKey: ["who-sees", record] });
}

export function useWhoSees(record: string, q: string) {
  return useInfiniteQuery({
    queryKey: ["who-sees", record, "people", q],
    queryFn: ({ pageParam, signal }) => get<{ items: PersonAccess[]; next: string | null }>(ACCESS, { record, q, limit: 20, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useTrace(record: string, user: string) {
  return useQuery({ queryKey: ["who-sees", record, "trace", user], queryFn: ({ signal }) => get<Trace>(`${ACCESS}/${user}`, { record }, signal) });
}
