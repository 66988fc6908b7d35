import { IntlMessageFormat } from "intl-messageformat";
import type { Messages } from "./en";

/** The languages that every sentence of the screens exists in. */
export const LOCALES = { en: "English", "zh-CN": "简体中文" } as const;
export type Locale = keyof typeof LOCALES;
export type MessageKey = keyof Messages;
export type MessageValues = Record<string, string | number>;

let current: Locale = "en";
let messages: Messages;
const compiled = new Map<MessageKey, IntlMessageFormat>();

/** The spoken language that fits a browser's or user's preference best. */
export function localeFor(preference: string | null | undefined): Locale {
  return preference?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Loads a language; everything drawn afterwards speaks it. */
export async function speak(locale: Locale): Promise<void> {
  messages = locale === "zh-CN" ? (await import("./zh")).zh : (await import("./en")).en;
  current = locale;
  compiled.clear();
  document.documentElement.lang = locale;
}

export function spoken(): Locale {
  return current;
}

/** The sentence for a key in the language now spoken. */
export function t(key: MessageKey, values?: MessageValues): string {
  if (!values) return messages[key];
  let message = compiled.get(key);
  if (!message) compiled.set(key, (message = new IntlMessageFormat(messages[key], current)));
  return String(message.format(values));
}

/** Whether a key chosen by the server has a sentence here. */
export function isMessageKey(key: string): key is MessageKey {
  return key in messages;
}
