import type { Money } from "../../../kit/text/format";
import { dayjsOf } from "../../../kit/fields/times";
import type { Field } from "../../catalog/types";
import { facesOf } from "../../fields/faces";
import type { Face } from "../../../kit/fields/field";

/** A value that a pasted text stands for, with the face of a linked record. */
export interface Typed {
  value: unknown;
  face?: Face;
}

/** What a cell cannot take. */
export class NotThatKind extends Error {}

/** Reads a spreadsheet's text as a value of the field; the server has the last word on it. */
export async function typed(text: string, field: Field, before: unknown): Promise<Typed> {
  const plain = text.trim();
  if (!plain) return { value: null };
  switch (field.kind) {
    case "text": case "longText": return { value: text };
    case "whole": case "decimal": return { value: number(plain) };
    case "money": return { value: money(plain, before as Money | null | undefined) };
    case "yesNo": return { value: yesNo(plain) };
    case "choice": return { value: option(plain, field) };
    case "choices": return { value: plain.split(/[;,；，、]/).map((one) => option(one.trim(), field)) };
    case "texts": return { value: plain.split(/[;,；，、]/).map((one) => one.trim()).filter(Boolean) };
    case "day": return { value: dayjsOf(plain)?.format("YYYY-MM-DD") ?? no(plain) };
    case "moment": return { value: dayjsOf(plain)?.toISOString() ?? no(plain) };
    case "link": return link(plain, field);
    case "duration": case "links": case "ref": case "richText": case "percent": case "time": case "rating": case "address": case "geoPoint": case "file": case "image": throw new NotThatKind(plain);
  }
}

function no(text: string): never {
  throw new NotThatKind(text);
}

function number(text: string): number {
  const value = Number(text.replace(/[\s,']/g, ""));
  return Number.isFinite(value) ? value : no(text);
}

function money(text: string, before: Money | null | undefined): Money {
  const found = /^(?<before>[A-Z]{3})?\s*(?<amount>-?[\d,\s']+(?:\.\d+)?)\s*(?<after>[A-Z]{3})?$/.exec(text)?.groups;
  if (!found?.amount) return no(text);
  return { amount: found.amount.replace(/[\s,']/g, ""), currency: found.before ?? found.after ?? before?.currency ?? "CNY" };
}

function yesNo(text: string): boolean {
  const lower = text.toLowerCase();
  if (["yes", "true", "1", "是", "y"].includes(lower)) return true;
  return ["no", "false", "0", "否", "n"].includes(lower) ? false : no(text);
}

function option(text: string, field: Field): string {
  return field.options?.find((one) => one.value === text || one.label.toLowerCase() === text.toLowerCase())?.value ?? no(text);
}

async function link(text: string, field: Field): Promise<Typed> {
  const found = await facesOf(field.target ?? "", text);
  const exact = found.filter((face) => face.label.toLowerCase() === text.toLowerCase());
  const face = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
  return face ? { value: face.id, face } : no(text);
}

/** The cells of a block as spreadsheets put it on the clipboard; quoted cells may hold line ends. */
export function block(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < body.length; at++) {
    const one = body.charAt(at);
    if (quoted && one === '"' && body.charAt(at + 1) === '"') cell += body.charAt(++at);
    else if (one === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (one === "\t" || one === "\n")) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (one === "\n") rows.push([]);
    } else cell += one;
  }
  rows.at(-1)?.push(cell);
  return rows;
}
