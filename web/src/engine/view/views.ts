import { useQuery } from "@tanstack/react-query";
import { client } from "../api/client";
import { ask, get } from "../api/http";
import type { Look } from "./look";

export type Audience = "PRIVATE" | "TEAM" | "PUBLIC";

/** A saved view as the server keeps it. */
export interface SavedView {
  id: string;
  version: number;
  name: string;
  type: string;
  kind: string | null;
  shared: Audience | null;
  team: string | null;
  filter: string | null;
  look: { sort: string | null; group: string | null; by: string | null; totals: string[] | null; density: string | null; frozen: number | null } | null;
  columns: { path: string; width: number | null }[] | null;
  owner: string | null;
  verbs?: string[];
}

/** What the reader made of a view. */
export interface Choice {
  view: string;
  pinned: boolean;
  first: boolean;
}

const FIELDS = "name,type,kind,shared,team,filter,look/sort,look/group,look/by,look/totals,look/density,look/frozen,columns,owner,version,verbs";
const key = (type: string) => ["list", "platform/views", type];

/** The views of a record type that the reader may use, and what he made of them. */
export function useViews(type: string) {
  const asked = useQuery({
    queryKey: key(type), staleTime: 60_000, retry: false,
    queryFn: async ({ signal }) => {
      const [views, choices] = await Promise.all([
        get<{ items: SavedView[] }>("platform/views", { filter: `type eq '${type}'`, sort: "name", limit: 200, fields: FIELDS, count: "none" }, signal),
        get<{ items: Choice[] }>("platform/view-choices", { type }, signal),
      ]);
      return { views: views.items, choices: choices.items };
    },
  });
  return { views: asked.data?.views ?? [], choices: asked.data?.choices ?? [], isReady: !asked.isPending };
}

/** The look that a view keeps; what it says nothing about is as in plain lists. */
export function lookKept(view: SavedView, plain: Look): Look {
  return {
    kind: (view.kind ?? "LIST").toLowerCase() as Look["kind"], filter: view.filter ?? "", sort: view.look?.sort ?? plain.sort, group: view.look?.group ?? "", by: view.look?.by ?? "",
    columns: view.columns?.length ? view.columns.map(({ path, width }) => (width ? { path, width } : { path })) : plain.columns,
    totals: view.look?.totals ?? [], density: (view.look?.density ?? "").toLowerCase() as Look["density"], frozen: view.look?.frozen ?? 0,
  };
}

function body(look: Look) {
  return {
    kind: look.kind.toUpperCase(), filter: look.filter || null, columns: look.columns.map(({ path, width }) => ({ path, width: width ?? null })),
    look: { sort: look.sort || null, group: look.group || null, by: look.by || null, totals: look.totals, density: look.density ? look.density.toUpperCase() : null, frozen: look.frozen || null },
  };
}

export async function keepNew(type: string, name: string, look: Look): Promise<SavedView> {
  return (await ask<SavedView>("platform/views", { method: "POST", body: { name, type, ...body(look) }, idempotencyKey: crypto.randomUUID() })).body;
}

export async function keepLook(view: SavedView, look: Look): Promise<void> {
  await ask(`platform/views/${view.id}`, { method: "PATCH", body: body(look), ifMatch: `"${view.version}"` });
  await refresh(view.type);
}

export async function rename(view: SavedView, name: string): Promise<void> {
  if (name !== view.name) await ask(`platform/views/${view.id}`, { method: "PATCH", body: { name }, ifMatch: `"${view.version}"` });
}

/** Makes the view its owner's, a team's or everybody's. */
export async function shareWith(view: SavedView, audience: Audience, team: string | null): Promise<void> {
  if (audience === (view.shared ?? "PRIVATE") && team === view.team) return;
  if (audience === "TEAM") await ask(`platform/views/${view.id}/share`, { method: "POST", body: { team } });
  else await ask(`platform/views/${view.id}/${audience === "PUBLIC" ? "publish" : "withdraw"}`, { method: "POST", body: {} });
}

export async function choose(type: string, { view, pinned, first }: Choice): Promise<void> {
  await ask(`platform/view-choices/${view}`, { method: "POST", body: { pinned, first } });
  await refresh(type);
}

export async function forget(view: SavedView): Promise<void> {
  await ask(`platform/views/${view.id}`, { method: "DELETE", ifMatch: `"${view.version}"` });
  await refresh(view.type);
}

export async function refresh(type: string): Promise<void> {
  await client.invalidateQueries({ queryKey: key(type) });
}
