import { spoken, t } from "./text";

/** An amount of money as the API writes it: the amount stays a string so that no cent is lost. */
export interface Money {
  amount: string;
  currency: string;
}

export type DateForm = "ISO" | "DAY_DOTS" | "DAY_SLASHES" | "MONTH_SLASHES" | "HAN";
export type NumberForm = "COMMA_POINT" | "POINT_COMMA" | "SPACE_COMMA" | "APOSTROPHE_POINT";
export type WeekStart = "MONDAY" | "SATURDAY" | "SUNDAY";

/** How the reader wants days and numbers written; where he chose nothing, his language says it. */
export interface Formats {
  date?: DateForm | null;
  numbers?: NumberForm | null;
  weekStarts?: WeekStart | null;
  /** The currency in which he thinks. */
  currency?: string | null;
}

/** How each form is written, in the letters of date pickers. */
export const DATE_PATTERNS: Record<DateForm, string> = { ISO: "YYYY-MM-DD", DAY_DOTS: "DD.MM.YYYY", DAY_SLASHES: "DD/MM/YYYY", MONTH_SLASHES: "MM/DD/YYYY", HAN: "YYYY年M月D日" };
const SIGNS: Record<NumberForm, { group: string; decimal: string }> = {
  COMMA_POINT: { group: ",", decimal: "." }, POINT_COMMA: { group: ".", decimal: "," }, SPACE_COMMA: { group: "\u202f", decimal: "," }, APOSTROPHE_POINT: { group: "’", decimal: "." },
};

let zone: string | undefined;
let language: string | undefined;
let chosen: Formats = {};
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Moments are told in the reader's own time zone from now on. */
export function tellTimeIn(readerZone: string | null | undefined): void {
  zone = readerZone ?? undefined;
  formats.clear();
}

/** Days and numbers are written as the reader chose from now on, else as in his own language. */
export function writeLike(wanted: Formats | null | undefined, readerLanguage: string | null | undefined): void {
  chosen = wanted ?? {};
  language = readerLanguage ?? undefined;
  formats.clear();
}

export function readerZone(): string {
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The currency that the reader compares others with. */
export function readerCurrency(): string | null {
  return chosen.currency ?? null;
}

/** The reader's way of writing a day, for date pickers. */
export function datePattern(): string {
  return DATE_PATTERNS[chosen.date ?? "ISO"];
}

/** The day on which the reader's weeks begin, Sunday being 0. */
export function firstDayOfWeek(): number {
  return { MONDAY: 1, SATURDAY: 6, SUNDAY: 0 }[chosen.weekStarts ?? "MONDAY"];
}

/** The reader's own shade of the language that is spoken: who reads English in Britain sees 31 May, not May 31. */
function voice(): string {
  return language?.split("-")[0] === spoken().split("-")[0] ? (language ?? spoken()) : spoken();
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${voice()}${JSON.stringify(options)}`;
  const known = formats.get(key) as Intl.NumberFormat | undefined;
  if (known) return known;
  const made = new Intl.NumberFormat(voice(), options);
  formats.set(key, made);
  return made;
}

/** The number with the signs between thousands and before decimals that the reader chose. */
function written(format: Intl.NumberFormat, value: number | Intl.StringNumericLiteral): string {
  const signs = chosen.numbers ? SIGNS[chosen.numbers] : null;
  if (!signs) return format.format(value);
  return format.formatToParts(value as number).map((part) => (part.type === "group" || part.type === "decimal" ? signs[part.type] : part.value)).join("");
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${voice()}${JSON.stringify(options)}`;
  const known = formats.get(key) as Intl.DateTimeFormat | undefined;
  if (known) return known;
  const made = new Intl.DateTimeFormat(voice(), options);
  formats.set(key, made);
  return made;
}

export function showNumber(value: number | string, digits = 6): string {
  return written(numberFormat({ maximumFractionDigits: digits }), Number(value));
}

export function showShare(value: number, digits = 0): string {
  return written(numberFormat({ style: "percent", maximumFractionDigits: digits }), value);
}

/** The amount with its currency, in the reader's grouping. */
export function showMoney(money: Money, compact = false): string {
  const options: Intl.NumberFormatOptions = { style: "currency", currency: money.currency, currencyDisplay: "narrowSymbol" };
  if (compact) Object.assign(options, { notation: "compact", maximumFractionDigits: 1 });
  try {
    return written(numberFormat(options), money.amount as Intl.StringNumericLiteral);
  } catch {
    return `${money.amount} ${money.currency}`;
  }
}

/** A day of the calendar, which is the same in every time zone. */
export function showDay(day: string): string {
  if (chosen.date) return inForm(day);
  return dateFormat({ year: "numeric", month: "short", day: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

function inForm(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  const parts: Record<string, string> = { YYYY: year, MM: month, DD: date, M: String(Number(month)), D: String(Number(date)) };
  return datePattern().replace(/YYYY|MM|DD|M|D/g, (part) => parts[part] ?? part);
}

export function showMonth(day: string): string {
  return dateFormat({ year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The reader's calendar day of a moment, as `2026-11-21`. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: readerZone(), year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(moment));
}

export function showTime(moment: string): string {
  return dateFormat({ hour: "2-digit", minute: "2-digit", hour12: false, timeZone: readerZone() }).format(new Date(moment));
}

/** The exact moment, to the second. */
export function showMoment(moment: string): string {
  if (chosen.date) return `${inForm(dayOf(moment))} ${dateFormat({ timeStyle: "medium", hour12: false, timeZone: readerZone() }).format(new Date(moment))}`;
  return dateFormat({ dateStyle: "medium", timeStyle: "medium", hour12: false, timeZone: readerZone() }).format(new Date(moment));
}

/** A moment as short as a table wants it: the clock today, the day this year, the date else. */
export function showMomentShort(moment: string, now = Date.now()): string {
  const at = new Date(moment);
  if (dayOf(moment) === dayOf(new Date(now).toISOString())) return showTime(moment);
  if (chosen.date) return inForm(dayOf(moment));
  const sameYear = at.getUTCFullYear() === new Date(now).getUTCFullYear();
  return dateFormat({ month: "short", day: "numeric", year: sameYear ? undefined : "numeric", timeZone: readerZone() }).format(at);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600], ["month", 2_629_800], ["week", 604_800], ["day", 86_400], ["hour", 3_600], ["minute", 60],
];

/** How long ago, or in how long. */
export function showRelative(moment: string, now = Date.now()): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(spoken(), { numeric: "auto", style: "short" });
  for (const [unit, length] of STEPS)
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  return t("time.justNow");
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO duration split into days, hours, minutes and seconds. */
export function durationParts(iso: string): [number, number, number, number] {
  const [, days, hours, minutes, seconds] = DURATION.exec(iso) ?? [];
  return [Number(days ?? 0), Number(hours ?? 0), Number(minutes ?? 0), Math.round(Number(seconds ?? 0))];
}

export function showDuration(iso: string): string {
  const units = ["day", "hour", "minute", "second"] as const;
  const told = durationParts(iso)
    .map((count, at) => (count ? numberFormat({ style: "unit", unit: units[at], unitDisplay: "short" }).format(count) : ""))
    .filter(Boolean);
  return told.join(" ") || numberFormat({ style: "unit", unit: "minute", unitDisplay: "short" }).format(0);
}

export function showSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const days = Math.floor(whole / 86_400);
  return showDuration(`P${days}DT${Math.floor((whole % 86_400) / 3600)}H${Math.floor((whole % 3600) / 60)}M${whole >= 600 ? 0 : whole % 60}S`);
}

export function showBytes(bytes: number): string {
  const step = bytes >= 1_048_576 ? (["megabyte", 1_048_576] as const) : (["kilobyte", 1024] as const);
  return numberFormat({ style: "unit", unit: step[0], unitDisplay: "short", maximumFractionDigits: 1 }).format(bytes / step[1]);
}

const CHINESE_PHONES = [/^\+86(1\d{2})(\d{4})(\d{4})$/, /^\+86(10|2\d)(\d{4})(\d{4})$/, /^\+86([3-9]\d{2})(\d{4})(\d{3,4})$/];

/** Chinese numbers read as +86 138 0000 4711; others keep the digits they came with. */
export function showPhone(phone: string): string {
  const parts = CHINESE_PHONES.map((form) => form.exec(phone)).find((found) => found !== null);
  return parts ? `+86 ${parts.slice(1).join(" ")}` : phone;
}
