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

/** No such value, not a text at all, no record of one certain type, or no record of that name. */
export type Misfit = "value" | "file" | "ref" | "unfound";

/** What a cell cannot take, and why. */
export class NotThatKind extends Error {
  constructor(text: string, readonly why: Misfit = "value") {
    super(text);
  }
}

/** Reads a spreadsheet's text as a value of the field; the server has the last word on it. */
export async function typed(text: string, field: Field, before: unknown): Promise<Typed> {
  const plain = text.trim();
  if (!plain) return { value: null };
  switch (field.kind) {
    case "text": case "longText": return { value: text };
    case "richText": return { value: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") };
    case "whole": return { value: whole(plain) };
    case "decimal": return { value: number(plain) };
    case "percent": return { value: number(plain.replace(/\s*[%％]$/, "")) };
    case "rating": return { value: rating(plain, field.maxLength ?? 5) };
    case "money": return { value: money(plain, before as Money | null | undefined) };
    case "yesNo": return { value: yesNo(plain) };
    case "choice": return { value: option(plain, field) };
    case "choices": return { value: plain.split(/[;,；，、]/).map((one) => option(one.trim(), field)) };
    case "texts": return { value: plain.split(/[;,；，、]/).map((one) => one.trim()).filter(Boolean) };
    case "day": return { value: dayjsOf(plain)?.format("YYYY-MM-DD") ?? no(plain) };
    case "moment": return { value: dayjsOf(plain)?.toISOString() ?? no(plain) };
    case "time": return { value: time(plain) };
    case "duration": return { value: duration(plain) };
    case "address": return { value: { line: plain } };
    case "geoPoint": return { value: point(plain) };
    case "link": return link(plain, field);
    case "links": return { value: await links(plain, field) };
    case "file": case "image": throw new NotThatKind(plain, "file");
    case "ref": throw new NotThatKind(plain, "ref");
  }
}

function no(text: string): never {
  throw new NotThatKind(text);
}

function number(text: string): number {
  const value = Number(text.replace(/[\s,']/g, ""));
  return Number.isFinite(value) ? value : no(text);
}

function whole(text: string): number {
  const value = number(text);
  return Number.isInteger(value) ? value : no(text);
}

/** A number of stars, written as a number or as the stars themselves. */
function rating(text: string, highest: number): number {
  const stars = /^★+☆*$/.test(text) ? text.replaceAll("☆", "").length : whole(text);
  return stars >= 1 && stars <= highest ? stars : no(text);
}

/** A time of the day: 9:30, 09:30:00, 9:30 pm. */
function time(text: string): string {
  const found = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (!found) return no(text);
  const [, written, minute = "", half] = found;
  const hour = half ? (Number(written) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(written);
  return hour < 24 && Number(minute) < 60 && !(half && Number(written) > 12) ? `${String(hour).padStart(2, "0")}:${minute}` : no(text);
}

/** Hours and minutes, or the way in which the API writes lengths of time. */
function duration(text: string): string {
  const found = /^(\d{1,5})[:：]([0-5]\d)$/.exec(text);
  if (found) return `PT${Number(found[1])}H${Number(found[2])}M`;
  return /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text) ? text : no(text);
}

/** Degrees of latitude and longitude, as maps and our own exports write them. */
function point(text: string): { lat: number; lon: number } {
  const found = /^([+-]?\d+(?:\.\d+)?)\s*°?\s*(?:[,，;；\s])\s*([+-]?\d+(?:\.\d+)?)\s*°?$/.exec(text);
  const [lat, lon] = [Number(found?.[1]), Number(found?.[2])];
  return found && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : no(text);
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
  return face ? { value: face.id, face } : unfound(text);
}

async function links(text: string, field: Field): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const one of text.split(/[;；]/).map((name) => name.trim()).filter(Boolean)) found.push((await link(one, field)).value);
  return found;
}

function unfound(text: string): never {
  throw new NotThatKind(text, "unfound");
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
