import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { useCatalog } from "../../engine/catalog/catalog";
import { Bones } from "../../kit/panel/Bones";
import { Empty } from "../../kit/panel/Empty";
import { t } from "../../kit/text/text";
import { Hits } from "./Hits";
import type { Hit } from "./useHits";
import { usePalette } from "./usePalette";

/** The line to type in and what it finds; everything by keyboard. */
export function PaletteBody({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const catalog = useCatalog();
  const [typed, setTyped] = useState("");
  const [narrowed, setNarrowed] = useState<string>();
  const [at, setAt] = useState(0);
  const line = useRef<HTMLInputElement>(null);
  const { groups, similar, searching, unknownType } = usePalette(typed, narrowed);
  const flat = groups.flatMap((group) => group.hits);
  const chosen = Math.max(0, Math.min(at, flat.length - 1));
  useEffect(() => {
    // newer browsers answer with a promise here, which must not be taken for a way to clean up
    void document.getElementById(`hit-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const go = (hit: Hit | undefined, aside: boolean) => {
    if (!hit) return;
    if (hit.completed !== undefined) return complete(hit.completed);
    if (aside && hit.to) return void window.open(hit.to, "_blank", "noopener");
    onDone();
    if (hit.to) void navigate(hit.to);
    else hit.act?.();
  };
  const complete = (text: string) => {
    setTyped(text);
    setAt(0);
    line.current?.focus();
  };
  const narrow = (type: string | undefined) => {
    setNarrowed(type);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt(chosen + 1 < flat.length ? chosen + 1 : 0);
    else if (event.key === "ArrowUp") setAt(chosen > 0 ? chosen - 1 : flat.length - 1);
    else if (event.key === "Enter") go(flat[chosen], event.ctrlKey || event.metaKey);
    else if (event.key === "Tab" && !event.shiftKey && flat[chosen]?.completed !== undefined) complete(flat[chosen].completed);
    else if (event.key === "Tab" && !event.shiftKey && flat[chosen]?.type && !narrowed) narrow(flat[chosen]?.type);
    else if (event.key === "Backspace" && typed === "" && narrowed) narrow(undefined);
    else return;
    event.preventDefault();
  };
  const label = narrowed ? catalog.find(narrowed)?.label : undefined;
  return (
    <>
      <div className="palette-line">
        {label && <button type="button" className="palette-chip" onClick={() => narrow(undefined)} aria-label={t("search.widen", { many: label })}>{label} <span aria-hidden>×</span></button>}
        <input
          ref={line} className="palette-input" role="combobox" aria-expanded={flat.length > 0} aria-autocomplete="list" aria-controls={flat.length > 0 ? "palette-hits" : undefined} aria-activedescendant={flat[chosen] ? `hit-${chosen}` : undefined}
          aria-label={t("search.placeholder")} placeholder={label ? t("search.within", { many: label }) : t("search.placeholder")} autoFocus maxLength={200} autoComplete="off" spellCheck={false}
          value={typed} onChange={(event) => { setTyped(event.target.value); setAt(0); }} onKeyDown={onKeyDown}
        />
      </div>
      {similar && <p className="palette-note">{t("search.similar", { typed: typed.trim() })}</p>}
      {flat.length > 0 ? <Hits groups={groups} chosen={chosen} searching={searching} onChoose={setAt} onGo={go} /> : <Nothing searching={searching} typed={typed} unknownType={unknownType} />}
      <span className="unseen" role="status">{searching ? "" : t("search.count", { count: flat.length })}</span>
      <footer className="palette-foot wide-only">
        <span><kbd>↑</kbd> <kbd>↓</kbd> {t("search.walk")}</span><span><kbd>Enter</kbd> {t("search.open")}</span><span><kbd>Ctrl Enter</kbd> {t("search.aside")}</span><span><kbd>Tab</kbd> {t("search.narrow")}</span><span className="gap" /><span>{t("search.operators")}</span>
      </footer>
    </>
  );
}

function Nothing({ searching, typed, unknownType }: { searching: boolean; typed: string; unknownType?: string }) {
  if (searching) return <div className="palette-hits"><Bones lines={4} /></div>;
  if (unknownType) return <Empty small title={t("search.noType", { type: unknownType })}>{t("search.noTypeHow")}</Empty>;
  return <Empty small title={t("search.none", { typed })}>{t("search.noneHow")}</Empty>;
}
