import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { Modal } from "antd";
import { useNavigate } from "react-router";
import { t } from "../../kit/text/text";
import { useLater } from "../../kit/useLater";
import { Hits } from "./Hits";
import { useHits, type Hit } from "./useHits";
import "./palette.css";

/** Ctrl/⌘+K: records, pages and actions from one line of typing. */
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
    <Modal className="palette" open={open} onCancel={() => onOpenChange(false)} footer={null} closable={false} destroyOnHidden width={640} style={{ top: "10vh" }} aria-label={t("search.placeholder")}>
      <PaletteBody onDone={() => onOpenChange(false)} />
    </Modal>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { groups, searching } = useHits(typed, useLater(typed.trim(), 150));
  const flat = groups.flatMap((group) => group.hits);
  const chosen = Math.min(at, flat.length - 1);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onDone();
    void navigate(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, flat.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") go(flat[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-input wide" role="combobox" aria-expanded aria-controls="palette-hits" aria-activedescendant={flat[chosen] ? `hit-${chosen}` : undefined} aria-label={t("search.placeholder")}
        placeholder={t("search.placeholder")} autoFocus value={typed} onChange={(event) => { setTyped(event.target.value); setAt(0); }} onKeyDown={onKeyDown}
      />
      <Hits groups={groups} chosen={chosen} searching={searching} typed={typed} onChoose={setAt} onGo={go} />
      <footer className="palette-foot"><span><kbd>↑</kbd> <kbd>↓</kbd> {t("search.walk")}</span><span><kbd>Enter</kbd> {t("search.open")}</span><span><kbd>Esc</kbd> {t("search.close")}</span></footer>
    </>
  );
}
