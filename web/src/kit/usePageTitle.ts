import { useEffect } from "react";

/** The browser tab says what the page shows. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Perennial` : "Perennial";
  }, [title]);
}
