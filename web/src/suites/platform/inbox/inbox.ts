import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "../../../engine/api/client";
import { ask, get } from "../../../engine/api/http";
import { mergePatch } from "../../../engine/form/draft";
import type { Field } from "../../../engine/catalog/types";

export const KINDS = ["TASK", "APPROVAL", "MENTION", "REMINDER", "NOTICE"] as const;
export type Kind = (typeof KINDS)[number];
export const TASKS = "platform/tasks";

export interface Somebody {
  kind: string;
  id: string;
  label: string | null;
}

/** One way to answer an item, with what it asks for. */
export interface Answer {
  verb: string;
  label: string;
  href: string;
  fields: Field[];
}

export interface InboxItem {
  id: string;
  version: number;
  kind: Kind;
  state: "OPEN" | "DONE" | "CANCELLED";
  title: string;
  instruction: string | null;
  record: { type: string; id: string; label: string | null; typeLabel: string } | null;
  assignee: Somebody | null;
  holders: Somebody[];
  dueAt: string | null;
  overdue: boolean;
  createdAt: string;
  createdBy: Somebody | null;
  ending: { at: string; by: Somebody | null; outcome: string | null } | null;
  action: { href: string; verb: string; verbs: Answer[] } | null;
  verbs: string[];
}

export interface Counts {
  all: number;
  overdue: number;
  kinds: Partial<Record<Kind, number>>;
}

interface InboxPage {
  items: InboxItem[];
  next: string | null;
}

const ADDRESS = "platform/inbox";
const LOOK_AGAIN_MS = 60_000;

/** What waits for me, or what I have done, page by page. */
export function useInbox(state: "open" | "done", kind: Kind | null) {
  return useInfiniteQuery({
    queryKey: ["inbox", "list", state, kind],
    queryFn: ({ pageParam, signal }) => get<InboxPage>(ADDRESS, { state, kind, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** How much waits for me; looked up again now and then, because things fall due by themselves. */
export function useInboxCounts() {
  return useQuery({ queryKey: ["inbox", "counts"], queryFn: ({ signal }) => get<Counts>(`${ADDRESS}/counts`, undefined, signal), refetchInterval: LOOK_AGAIN_MS });
}

/** Answers an item at the address that came with it. */
export async function answer(item: InboxItem, href: string, parameters: Record<string, unknown>): Promise<void> {
  await ask(href.replace(/^\/api\//, ""), { method: "POST", body: mergePatch(parameters) });
  if (item.record) for (const kind of ["record", "history", "timeline", "card"]) void client.invalidateQueries({ queryKey: [kind, item.record.type, item.record.id] });
  await client.invalidateQueries({ queryKey: ["inbox"] });
}

/** The address of a verb of the task itself. */
export function taskVerb(item: InboxItem, verb: string): string {
  return `/api/${TASKS}/${item.id}/${verb}`;
}
