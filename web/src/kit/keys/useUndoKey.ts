import { useEffect, useEffectEvent } from "react";
import { isDialogOpen, isTyping } from "./useShortcuts";

/** Ctrl+Z (or ⌘Z) wherever one is on the page; silent while one types, which has an undo of its own, or while a dialog is open. */
export function useUndoKey(undo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.defaultPrevented || isTyping(event.target) || isDialogOpen()) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
