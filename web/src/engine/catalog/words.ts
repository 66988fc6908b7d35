import { spoken } from "../../kit/text/text";
import type { RecordTypeEntry } from "./types";

/** A record type's name inside a sentence: English begins it small, Chinese knows no difference. */
export function oneOf(entry: RecordTypeEntry): string {
  return inSentence(entry.labelOne ?? entry.one);
}

export function manyOf(entry: RecordTypeEntry): string {
  return inSentence(entry.label);
}

function inSentence(label: string): string {
  const second = label.charAt(1);
  const abbreviation = second !== "" && second === second.toUpperCase() && second !== second.toLowerCase();
  return spoken() === "en" && !abbreviation ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
