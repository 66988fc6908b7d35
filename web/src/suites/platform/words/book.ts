import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { client } from "../../../engine/api/client";
import { ask, get } from "../../../engine/api/http";

/** One label: its words by the product, and the firm's own, by language. */
export interface Line {
  key: string;
  shipped: Record<string, string>;
  own: Record<string, string>;
}

interface Page {
  items: Line[];
  next: string | null;
  count: number;
  languages: string[];
}

/** What became of the words of a file. */
export interface Taken {
  created: number;
  changed: number;
  unchanged: number;
  rejected: { line: number; language: string; key: string; message: string }[];
}

const BOOK = "platform/label-book";

export function useBook(q: string, own: boolean) {
  return useInfiniteQuery({
    queryKey: ["label-book", q, own],
    queryFn: ({ pageParam, signal }) => get<Page>(BOOK, { q, own: own || undefined, after: pageParam, limit: 60 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Writes a word of ours; an empty one takes ours away, so that the one delivered is read again. */
export async function writeWord(key: string, language: string, word: string): Promise<void> {
  await ask(BOOK, { method: "PATCH", body: { [key]: { [language]: word.trim() || null } } });
  for (const told of ["label-book", "catalog"]) await client.invalidateQueries({ queryKey: [told] });
}

export async function takeFile(csv: string, dryRun: boolean): Promise<Taken> {
  return (await ask<Taken>(`${BOOK}/import`, { method: "POST", query: { dryRun }, body: { csv } })).body;
}

/** The language by its name in the reader's own. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
