import { useSyncExternalStore } from "react";
import { localeFor, LOCALES, type Locale } from "../kit/text/text";
import type { Density, Shade } from "./theme";

/** What this browser remembers of its reader's taste. */
export interface Preferences {
  shade: Shade | "system";
  density: Density;
  locale: Locale | null;
}

const KEY = "perennial.preferences";
const START: Preferences = { shade: "system", density: "comfortable", locale: null };
const listeners = new Set<() => void>();
let preferences = load();

function load(): Preferences {
  try {
    return { ...START, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    return START;
  }
}

export function prefer(wish: Partial<Preferences>): void {
  preferences = { ...preferences, ...wish };
  localStorage.setItem(KEY, JSON.stringify(preferences));
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  listeners.add(listener);
  dark.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener("change", listener);
  };
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, () => preferences);
}

/** Light or dark as it is to be drawn now. */
export function useShade(): Shade {
  return useSyncExternalStore(listen, () => {
    if (preferences.shade !== "system") return preferences.shade;
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  });
}

/** The language to start in: chosen here before, or the browser's. */
export function startLocale(): Locale {
  const chosen = preferences.locale;
  return chosen && chosen in LOCALES ? chosen : localeFor(navigator.language);
}
