import { useEffect, useEffectEvent } from "react";
import { Modal } from "antd";
import { t } from "../../kit/text/text";
import { PaletteBody } from "./PaletteBody";
import "./palette.css";

/** Ctrl/⌘+K: records, people, pages and actions from one line of typing. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const toggle = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onOpenChange(!open);
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => toggle(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return (
    <Modal className="palette" open={open} onCancel={() => onOpenChange(false)} footer={null} closable={false} destroyOnHidden width={680} style={{ top: "10vh" }} aria-label={t("search.placeholder")}>
      <PaletteBody onDone={() => onOpenChange(false)} />
    </Modal>
  );
}
