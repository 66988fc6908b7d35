import { client } from "./client";
import { address } from "./http";

interface ChangeEvent {
  type: string;
  id?: string;
}

/** Events that a screen wants to hear of at once and word for word. */
export type Heard = "call" | "inbox";

const QUIET_MS = 2_500;
const listeners = new Map<Heard, Set<(text: string) => void>>();
const dirty = new Set<string>();
let timer: number | undefined;
let heard: string | undefined;   // up to which change this page was told, or how far the journal was when it began to read

/** Says from where the first stream tells: what changes after the page began to read is not missed, however late the stream opens. */
export function hearFrom(position: number): void {
  heard ??= String(position);
}

/** Follows the server's changes for as long as the page lives; tabs share one stream through the tab that holds the lock. */
export function followChanges(): () => void {
  const channel = new BroadcastChannel("perennial-events");
  const stop = new AbortController();
  let source: EventSource | null = null;
  channel.onmessage = (message: MessageEvent<[string, string, string]>) => receive(...message.data);

  const listen = () =>
    new Promise<void>((release) => {
      source = new EventSource(address("events", { after: heard }));
      for (const name of ["change", "stale", "gone", "job", "inbox", "call", "catalog"])
        source.addEventListener(name, (event: MessageEvent<string>) => {
          receive(name, event.data, event.lastEventId);
          channel.postMessage([name, event.data, event.lastEventId]);
        });
      stop.signal.addEventListener("abort", () => release());
    });
  void navigator.locks?.request("perennial-events", { signal: stop.signal }, listen).catch(() => {});

  return () => {
    stop.abort();
    source?.close();
    channel.close();
  };
}

/** Calls back with the body of every event of the name; returns how to stop. */
export function onEvent(name: Heard, listener: (text: string) => void): () => void {
  const those = listeners.get(name) ?? new Set();
  listeners.set(name, those.add(listener));
  return () => those.delete(listener);
}

function receive(name: string, text: string, position: string): void {
  if (position) heard = position;
  if (name === "call" || name === "inbox") listeners.get(name)?.forEach((listener) => listener(text));
  if (name === "call") return;
  if (name === "catalog") dirty.add("catalog").add("menu");
  else if (name === "inbox") dirty.add("inbox");
  else if (name === "job") for (const kind of ["list", "record"]) dirty.add(`${kind} platform/jobs`);
  else for (const change of parsed(text)) {
    if (change.id) for (const kind of ["record", "history", "timeline", "card", "processes"]) dirty.add(`${kind} ${change.type} ${change.id}`);
    if (change.id) dirty.add(`files ${change.type}/${change.id}`);
    dirty.add(`list ${change.type}`).add(`aggregate ${change.type}`);
    if (change.type === "platform/tasks") dirty.add("inbox");
  }
  timer ??= window.setTimeout(refresh, QUIET_MS);
}

function parsed(text: string): ChangeEvent[] {
  try {
    const body = JSON.parse(text) as ChangeEvent | ChangeEvent[];
    return Array.isArray(body) ? body : [body];
  } catch {
    return [];
  }
}

function refresh(): void {
  timer = undefined;
  for (const key of dirty) void client.invalidateQueries({ queryKey: key.split(" ") });
  dirty.clear();
}
