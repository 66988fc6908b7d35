import type { RecordTypeEntry } from "../../engine/catalog/types";
import { choicesIn } from "./choices";

/** What somebody asks for in the search box once its operators are read. */
export interface Asked {
  words: string;
  /** The record types to search in; empty for all. */
  types: string[];
  /** An operator names a type that the reader does not have. */
  unknownType?: string;
  mine: boolean;
  /** `status:open` and the like, as typed: a field of choices and one of its options. */
  choices: string[];
  /** Only places to go to, for words behind a slash. */
  pagesOnly: boolean;
}

export const PEOPLE = ["platform/users", "parties/people"];
const TYPE = /(?:^|\s)(?:type|类型)[:：](\S+)/iu;
const OWNER = /(?:^|\s)(?:owner|负责人)[:：](?:me|我)(?=\s|$)/iu;

/** Reads `type:account`, `owner:me`, `status:open`, a leading `@` for people and a leading `/` for pages; all else are words. */
export function asked(typed: string, entries: RecordTypeEntry[], narrowed?: string): Asked {
  const named = TYPE.exec(typed)?.[1];
  const type = named ? typeCalled(named, entries) : undefined;
  const mine = OWNER.test(typed);
  const found = choicesIn(typed.replace(TYPE, " ").replace(OWNER, " "), entries);
  const rest = found.rest.trim();
  const people = rest.startsWith("@") ? PEOPLE.filter((one) => entries.some((entry) => entry.type === one)) : [];
  const types = narrowed ? [narrowed] : type ? [type.type] : people;
  return { words: rest.replace(/^[@/]/, "").trim(), types, unknownType: named && !type ? named : undefined, mine, choices: found.choices, pagesOnly: rest.startsWith("/") };
}

function typeCalled(name: string, entries: RecordTypeEntry[]): RecordTypeEntry | undefined {
  const wanted = name.toLowerCase();
  const names = (entry: RecordTypeEntry) => [entry.one, entry.many, entry.type, entry.label, entry.labelOne ?? ""].map((one) => one.toLowerCase());
  return entries.find((entry) => names(entry).includes(wanted)) ?? entries.find((entry) => names(entry).some((one) => one.startsWith(wanted)));
}
