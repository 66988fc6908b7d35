import { choice, choices, texts, yesNo } from "../../kit/fields/choices";
import type { KindName } from "../../kit/fields/field";
import type { FieldKind } from "../../kit/fields/kind";
import { decimal, duration, percent, rating, whole } from "../../kit/fields/numbers";
import { longText, richText, text, time } from "../../kit/fields/text";
import { address, geoPoint } from "../../kit/fields/places";
import { day, moment } from "../../kit/fields/times";
import { link, links, ref } from "./link";
import { money } from "./money";

const KINDS = { text, longText, whole, decimal, money, yesNo, moment, day, duration, choice, choices, texts, link, links, ref, richText, percent, time, rating, address, geoPoint, file: link, image: link };

/** The kind of a field; the catalogue decides it, so the value's type is its promise. */
export function kindOf(kind: KindName): FieldKind<unknown> {
  return (KINDS[kind] ?? text) as FieldKind<unknown>;
}

export function isNumeric(kind: KindName): boolean {
  return kind === "whole" || kind === "decimal" || kind === "money" || kind === "duration" || kind === "percent" || kind === "rating";
}
