import type { Page } from "./useRecords";

/** The records of the list last looked at, in its order, so that one goes on from record to record as one came. */
export interface Trail {
  type: string;
  /** Where the list is found again, with its filter, order and view. */
  address: string;
  ids: string[];
  next: string | null;
  /** Fetches the page that begins here. */
  more: (cursor: string) => Promise<Page>;
  /** The next page on its way: whoever else wants to go on waits for the same. */
  coming?: Promise<void>;
}

const lists = new Map<string, string>();
const trails = new Map<string, Trail>();

/** The list of this type as it was last looked at; the plain one where none was. */
export function listAddress(type: string): string {
  return lists.get(type) ?? `/${type}`;
}

export function rememberList(type: string, address: string): void {
  lists.set(type, address);
}

export function layTrail(trail: Trail): void {
  trails.set(trail.type, trail);
}

/** The way on which this record lies: only that of the list last looked at counts. */
export function trailOf(type: string, id: string): Trail | undefined {
  const trail = trails.get(type);
  return trail && trail.address === lists.get(type) && trail.ids.includes(id) ? trail : undefined;
}

/** The record so many steps on; beyond what was fetched the list is asked for its next page. */
export async function stepOn(trail: Trail, id: string, step: 1 | -1): Promise<string | undefined> {
  const at = trail.ids.indexOf(id) + step;
  if (at >= trail.ids.length && trail.next) await (trail.coming ??= lengthen(trail, trail.next).finally(() => { trail.coming = undefined; }));
  return trail.ids[at];
}

async function lengthen(trail: Trail, cursor: string): Promise<void> {
  const page = await trail.more(cursor);
  trail.ids.push(...page.items.map((record) => record.id));
  trail.next = page.next;
}

/** A record that is gone is no step any more. */
export function leaveOut(type: string, id: string): void {
  const trail = trails.get(type);
  if (trail) trail.ids = trail.ids.filter((one) => one !== id);
}
