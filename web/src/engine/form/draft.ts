import { useState } from "react";
import type { Face } from "../../kit/fields/field";
import { ownKey } from "../api/session";
import { isEmptyValue, valueAt, withValue } from "../catalog/paths";

type Tree = Record<string, unknown>;

/** What is typed and, for links, the names it goes by. */
export interface Stored {
  changes: Tree;
  faces: Record<string, Face>;
}

/** What somebody has typed but not yet saved, kept for him in this window until he saves or discards it. */
export interface Draft {
  /** The record as it would be after saving. */
  tree: Tree;
  /** The record as it was read, or what a new one begins with. */
  original: Tree;
  changes: Tree;
  faces: Record<string, Face>;
  isDirty: boolean;
  wasKept: boolean;
  set: (path: string, value: unknown, face?: Face) => void;
  replace: (changes: Tree) => void;
  discard: () => void;
}

const NOTHING: Stored = { changes: {}, faces: {} };

function keyOf(name: string): string {
  return ownKey(`draft.${name}`);
}

function load(name: string): Stored {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "{}") as Partial<Stored>) };
  } catch {
    return NOTHING;
  }
}

/** Where a new record is kept while it is typed; a copy beside what is begun from nothing. */
export function draftOfNew(type: string, copyOf?: string): string {
  return copyOf ? `${type}.copy.${copyOf}` : `${type}.new`;
}

export function hasDraft(name: string): boolean {
  return sessionStorage.getItem(keyOf(name)) !== null;
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

/** Puts down what somebody begins with, unless he has begun already. */
export function beginDraft(name: string, stored: Stored): void {
  if (!hasDraft(name)) sessionStorage.setItem(keyOf(name), JSON.stringify(stored));
}

/** Forgets what was typed about a record that is no longer there; a copy of it that was begun is another record and stays. */
export function forgetDraftsOf(id: string): void {
  Object.keys(sessionStorage).filter((key) => key.startsWith(keyOf("")) && key.includes(id) && !key.includes(".copy.")).forEach((key) => sessionStorage.removeItem(key));
}

export function useDraft(name: string, original: Tree): Draft {
  const [stored, setStored] = useState(() => load(name));
  const [wasKept] = useState(() => hasDraft(name));
  const keep = (next: Stored) => {
    setStored(next);
    if (Object.keys(next.changes).length) sessionStorage.setItem(keyOf(name), JSON.stringify(next));
    else forgetDraft(name);
  };
  const isDirty = Object.keys(stored.changes).length > 0;
  return {
    tree: Object.entries(stored.changes).reduce((tree, [path, value]) => withValue(tree, path, value), original),
    original, changes: stored.changes, faces: stored.faces, isDirty, wasKept: wasKept && isDirty,
    set: (path, value, face) => {
      const changes = { ...stored.changes, [path]: value };
      if (same(valueAt(original, path), value)) delete changes[path];
      keep({ changes, faces: face ? { ...stored.faces, [path]: face } : stored.faces });
    },
    replace: (changes) => keep({ changes, faces: stored.faces }),
    discard: () => keep(NOTHING),
  };
}

/** Equal as far as a reader could tell: nothing, empty text and no rows are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (isEmptyValue(a) && isEmptyValue(b)) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The changed paths as a merge patch (RFC 7396). */
export function mergePatch(changes: Tree): Tree {
  return Object.entries(changes).reduce<Tree>((patch, [path, value]) => withValue(patch, path, value ?? null), {});
}
