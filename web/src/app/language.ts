import type { ConfigProviderProps } from "antd";
import dayjs from "dayjs";
import updateLocale from "dayjs/plugin/updateLocale";
import { useSyncExternalStore } from "react";
import { ask } from "../engine/api/http";
import type { Session } from "../engine/api/session";
import { client } from "../engine/api/client";
import { directionOf, type Direction } from "../kit/text/direction";
import { firstDayOfWeek } from "../kit/text/format";
import { localeFor, speak, type Locale } from "../kit/text/text";
import { prefer, startLocale } from "./preferences";

dayjs.extend(updateLocale);

interface Language {
  locale: Locale;
  antd: ConfigProviderProps["locale"];
  direction: Direction;
}

let language: Language = { locale: "en", antd: undefined, direction: "ltr" };
const listeners = new Set<() => void>();

export const startedLanguage = startLocale;

/** Our sentences, Ant Design's and the calendar's change language together. */
export async function speakAll(locale: Locale): Promise<void> {
  await speak(locale);
  const antd = locale === "zh-CN" ? (await import("antd/locale/zh_CN")).default : (await import("antd/locale/en_US")).default;
  if (locale === "zh-CN") await import("dayjs/locale/zh-cn");
  dayjs.locale(locale === "zh-CN" ? "zh-cn" : "en");
  dayjs.updateLocale(dayjs.locale(), { weekStart: firstDayOfWeek() });
  tell({ ...language, locale, antd });
}

function tell(next: Language): void {
  language = next;
  listeners.forEach((listener) => listener());
}

/** The server speaks the user's stored language; the screens follow, so that both say the same. */
export async function speakAsStored({ user }: Session): Promise<void> {
  const stored = localeFor(user.locale);
  if (user.locale && stored !== language.locale) await speakAll(stored);
  dayjs.updateLocale(dayjs.locale(), { weekStart: firstDayOfWeek() });
  const direction = directionOf(user.locale);
  document.documentElement.dir = direction;
  if (direction !== language.direction) tell({ ...language, direction });
}

export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => language);
}

/** Changes the language here and, for the server's own sentences, in the user's profile. */
export async function chooseLanguage(locale: Locale, userId: string | null): Promise<void> {
  prefer({ locale });
  if (userId) await rememberOnServer(locale);
  await speakAll(locale);
  await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
}

async function rememberOnServer(locale: Locale): Promise<void> {
  try {
    await ask("session", { method: "PATCH", body: { locale } });
  } catch {
    // Who cannot reach the server still gets the screens in his language.
  }
}
