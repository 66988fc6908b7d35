import { useEffect } from "react";
import { useQueries } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { get } from "../../engine/api/http";
import { useCatalog } from "../../engine/catalog/catalog";
import type { RecordValue } from "../../engine/catalog/types";
import { faceOf } from "../../engine/fields/faces";

/** A record that was opened here; its name is asked for anew each time, because it or the reader's rights may have changed. */
interface Recent {
  type: string;
  id: string;
}

const KEY = "perennial.recents";
const MOST = 8;
const RECORD = /^\/([a-z-]+\/[a-z-]+)\/([0-9a-f]{8}-[0-9a-f-]{27})$/;

/** Remembers every record that is opened, for this user in this browser. */
export function useRemembering(userId: string): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const [, type, id] = RECORD.exec(pathname) ?? [];
    if (type && id) localStorage.setItem(`${KEY}.${userId}`, JSON.stringify([{ type, id }, ...recents(userId).filter((one) => one.id !== id)].slice(0, MOST)));
  }, [pathname, userId]);
}

function recents(userId: string): Recent[] {
  try {
    return (JSON.parse(localStorage.getItem(`${KEY}.${userId}`) ?? "[]") as Recent[]).filter(({ type, id }) => RECORD.test(`/${type}/${id}`));
  } catch {
    return [];
  }
}

/** The records opened last that the reader may still see, with their names; one question a type. */
export function useRecents(userId: string, enabled: boolean): { type: string; id: string; label: string }[] {
  const catalog = useCatalog();
  const last = recents(userId).filter(({ type }) => catalog.find(type));
  const byType = [...Map.groupBy(last, ({ type }) => type)];
  const found = useQueries({
    queries: byType.map(([type, ones]) => ({
      queryKey: ["recents", type, ones.map(({ id }) => id)],
      queryFn: async () => (await get<{ items: RecordValue[] }>(type, { filter: `id in (${ones.map(({ id }) => `'${id}'`).join(",")})`, fields: catalog.find(type)?.title, limit: MOST })).items,
      enabled, retry: false,
    })),
  });
  const labels = new Map(byType.flatMap(([type], at) => (found[at]?.data ?? []).map((record): [string, string] => [record.id, faceOf(catalog.find(type), record).label])));
  return last.flatMap(({ type, id }) => (labels.has(id) ? [{ type, id, label: labels.get(id) ?? "" }] : []));
}
