import type { RecordValue } from "../../../engine/catalog/types";
import type { Role } from "../../../generated/catalog";

export const ACTIONS = ["READ", "CREATE", "CHANGE", "DELETE", "EXPORT", "IMPORT", "MASS_EDIT", "ASSIGN"] as const;
export const SCOPES = ["NONE", "OWN", "CHOSEN_DEPARTMENTS", "TEAM", "DEPARTMENT", "DEPARTMENT_AND_BELOW", "ALL"] as const;
export const MODES = ["OPEN", "READ_ONLY", "HIDDEN"] as const;
export const EVERY_VERB = "*";

export type ActionName = (typeof ACTIONS)[number];
export type ScopeName = (typeof SCOPES)[number];
export type Mode = (typeof MODES)[number];

type Grant = Unkept<Role["grants"][number]>;
type VerbGrant = Unkept<Role["verbGrants"][number]>;
type Mask = Unkept<Role["masks"][number]>;

/** A row as the browser makes it; the server gives it its id and place. */
type Unkept<Row> = Omit<Row, "id" | "no">;

/** What a role allows, as its record holds it. */
export interface Rights {
  grants: Grant[];
  verbGrants: VerbGrant[];
  masks: Mask[];
}

export function rightsOf(role: RecordValue | Record<string, unknown>): Rights {
  const rows = <T>(name: string) => (Array.isArray(role[name]) ? (role[name] as T[]) : []);
  return { grants: rows("grants"), verbGrants: rows("verbGrants"), masks: rows("masks") };
}

export function scopeIn(rights: Rights, type: string, action: ActionName): ScopeName {
  return rights.grants.find((grant) => grant.type === type && grant.action === action)?.scope ?? "NONE";
}

export function departmentsIn(rights: Rights, type: string, action: ActionName): string[] {
  return rights.grants.find((grant) => grant.type === type && grant.action === action)?.departments ?? [];
}

/** Which departments a right with the scope named after them reaches. */
export function withDepartments({ grants }: Rights, type: string, action: ActionName, departments: string[]): Grant[] {
  return grants.map((grant) => (grant.type === type && grant.action === action ? { ...grant, departments } : grant));
}

/** Rows that already stand keep their id, so that the journal tells a change from a new right. */
export function withScope({ grants }: Rights, type: string, action: ActionName, scope: ScopeName): Grant[] {
  const here = (grant: Grant) => grant.type === type && grant.action === action;
  if (scope === "NONE") return grants.filter((grant) => !here(grant));
  return grants.some(here) ? grants.map((grant) => (here(grant) ? { ...grant, scope } : grant)) : [...grants, { type, action, scope, departments: [] }];
}

export function verbsIn({ verbGrants }: Rights, type: string): string[] {
  return verbGrants.filter((grant) => grant.type === type).map((grant) => grant.verb);
}

export function withVerbs({ verbGrants }: Rights, type: string, verbs: string[]): VerbGrant[] {
  const kept = verbGrants.filter((grant) => grant.type !== type || verbs.includes(grant.verb));
  const known = new Set(kept.filter((grant) => grant.type === type).map((grant) => grant.verb));
  return [...kept, ...verbs.filter((verb) => !known.has(verb)).map((verb) => ({ type, verb }))];
}

export function modeIn({ masks }: Rights, type: string, path: string): Mode {
  return masks.find((mask) => mask.type === type && mask.path === path)?.mode ?? "OPEN";
}

export function withMode({ masks }: Rights, type: string, path: string, mode: Mode): Mask[] {
  const here = (mask: Mask) => mask.type === type && mask.path === path;
  if (mode === "OPEN") return masks.filter((mask) => !here(mask));
  return masks.some(here) ? masks.map((mask) => (here(mask) ? { ...mask, mode } : mask)) : [...masks, { type, path, mode }];
}
