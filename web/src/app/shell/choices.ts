import type { Choice, Field, RecordTypeEntry } from "../../engine/catalog/types";

/** What completes the line that is being typed. */
export interface Completion {
  label: string;
  typed: string;
}

const OPERATOR = /(?:^|\s)([^\s:：]+)[:：](?:"([^"]*)"|([^\s"]+))/gu;
const LAST = /(?:^|\s)([^\s:：]+)(?:([:：])("?[^\s"]*))?$/u;
const RESERVED = new Set(["type", "类型", "owner", "负责人"]);
const MOST = 6;
const LEAST_LETTERS = 2;

/** Takes `status:open` out of what was typed, wherever a field of choices is called so; all else stays words. */
export function choicesIn(typed: string, entries: RecordTypeEntry[]): { choices: string[]; rest: string } {
  const choices: string[] = [];
  const rest = typed.replace(OPERATOR, (all, name: string, quoted: string | undefined, plain: string | undefined) => {
    const value = (quoted ?? plain ?? "").trim();
    if (!value || value.includes(",") || fieldsCalled(name, entries).length === 0) return all;
    choices.push(`${name}:${value}`);
    return " ";
  });
  return { choices, rest };
}

/** What the last word may become: the name of a field of choices, or one of its options. */
export function completions(typed: string, entries: RecordTypeEntry[]): Completion[] {
  const last = LAST.exec(typed);
  const name = last?.[1];
  if (!last || !name) return [];
  const before = typed.slice(0, typed.length - last[0].length) + (last[0].startsWith(name) ? "" : " ");
  if (last[2]) return options(name, (last[3] ?? "").replace("\"", ""), entries).map(({ field, option }) => ({ label: `${field.label}: ${option.label}`, typed: `${before}${called(field)}:${quoted(option.label)} ` })).slice(0, MOST);
  if (name.length < LEAST_LETTERS) return [];
  const fields = choiceFields(entries).filter((field) => names(field).some((one) => one.startsWith(name.toLowerCase())));
  return distinct(fields.map((field) => ({ label: `${field.label}: …`, typed: `${before}${called(field)}:` }))).slice(0, MOST / 2);
}

function options(name: string, begun: string, entries: RecordTypeEntry[]): { field: Field; option: Choice }[] {
  const wanted = begun.toLowerCase();
  const all = fieldsCalled(name, entries).flatMap((field) => (field.options ?? []).map((option) => ({ field, option })));
  const fitting = all.filter(({ option }) => option.label.toLowerCase().startsWith(wanted) || option.value.toLowerCase().startsWith(wanted));
  return fitting.filter((one, at) => fitting.findIndex((other) => other.option.label === one.option.label) === at);
}

function distinct(all: Completion[]): Completion[] {
  return all.filter((one, at) => all.findIndex((other) => other.typed === one.typed) === at);
}

function fieldsCalled(name: string, entries: RecordTypeEntry[]): Field[] {
  return choiceFields(entries).filter((field) => names(field).includes(name.toLowerCase()));
}

function choiceFields(entries: RecordTypeEntry[]): Field[] {
  return entries.flatMap((entry) => entry.sections.flatMap((section) => section.fields)).filter((field) => (field.kind === "choice" || field.kind === "choices") && field.filterable !== false && !RESERVED.has(leaf(field)));
}

function names(field: Field): string[] {
  return [leaf(field), field.path, field.label].map((one) => one.toLowerCase());
}

function leaf(field: Field): string {
  return field.path.slice(field.path.lastIndexOf("/") + 1);
}

/** As the reader calls it, unless a gap would tear it apart or another operator is called so. */
function called(field: Field): string {
  return /[\s:：]/u.test(field.label) || RESERVED.has(field.label.toLowerCase()) ? leaf(field) : field.label.toLowerCase();
}

function quoted(text: string): string {
  return /\s/u.test(text) ? `"${text}"` : text;
}
