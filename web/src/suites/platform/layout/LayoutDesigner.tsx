import { useState } from "react";
import { UndoOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { LeaveGuard } from "../../../engine/form/LeaveGuard";
import type { PanelProps } from "../../../engine/suite";
import { t } from "../../../kit/text/text";
import { Canvas } from "./Canvas";
import { PARTS, type Chosen } from "./drawing";
import { LayoutPreview } from "./LayoutPreview";
import { Palette } from "./Palette";
import { Properties } from "./Properties";
import { RulesEdit } from "./RulesEdit";
import { useDesign } from "./useDesign";
import "./layout.css";

/** Draws a layout: fields to the left, the drawing in the middle, what is chosen to the right; or how it will look. */
export function LayoutDesigner({ entry, record }: PanelProps) {
  const type = useCatalog().find(String(record.type ?? ""));
  const design = useDesign(entry, record);
  const [mode, setMode] = useState<"draw" | "rules" | "preview">("draw");
  const [tab, setTab] = useState<string | null>(null);
  if (!type) return <p className="muted">{t("layout.noType")}</p>;
  const locked = !may(entry, "change");
  const first = design.drawing.tabs[0]?.key ?? "";
  const open = design.drawing.tabs.some((one) => one.key === tab) ? (tab ?? first) : first;
  return (
    <div className="layout-designer" onKeyDown={design.onKeyDown}>
      <div className="layout-bar">
        <Segmented value={mode} onChange={setMode} options={[{ value: "draw", label: t("layout.draw") }, { value: "rules", label: t("layout.rules") }, { value: "preview", label: t("layout.preview") }]} />
        <span className="grow" />
        {!locked && <Button icon={<UndoOutlined aria-hidden />} disabled={!design.canUndo} onClick={design.undo}>{t("layout.undo")}</Button>}
      </div>
      <FindingsSummary failure={design.saving.error} labelOf={(path) => placeOf(path)} />
      {design.findings.length > 0 && !design.saving.error && <FlawList design={design} onGo={(part) => setMode(part === "offers" || part === "checks" ? "rules" : "draw")} />}
      {mode === "draw" && (
        <div className="layout-board" inert={locked}>
          <Palette type={type} design={design} tab={open} />
          <Canvas type={type} design={design} tab={open} onTab={setTab} />
          <Properties type={type} design={design} />
        </div>
      )}
      {mode === "rules" && <div inert={locked}><RulesEdit type={type} design={design} /></div>}
      {mode === "preview" && <LayoutPreview type={type} name={String(record.name ?? "")} role={typeof record.role === "string" ? record.role : null} drawing={design.drawing} />}
      {design.isDirty && (
        <footer className="save-bar">
          <span className="save-note" role="status">{t("layout.unsaved")}</span>
          <Button onClick={design.discard}>{t("form.discard")}</Button>
          <Button type="primary" loading={design.saving.isPending} onClick={() => design.saving.mutate()}>{t("save")}</Button>
        </footer>
      )}
      <LeaveGuard isDirty={design.isDirty && !design.saving.isSuccess} onDiscard={design.discard} />
    </div>
  );
}

/** What the server finds wrong so far; each line leads to its place. */
function FlawList({ design, onGo }: { design: ReturnType<typeof useDesign>; onGo: (part: string) => void }) {
  return (
    <ul className="layout-flaws" aria-label={t("form.findings", { n: design.findings.length })}>
      {design.findings.map((finding) => {
        const [part = "", at = "0"] = finding.path.split("/");
        const go = () => {
          onGo(part);
          if (isPart(part)) design.choose({ part, at: Number(at) });
        };
        return <li key={finding.path}><button type="button" className="plain" onClick={go}>{placeOf(finding.path)}</button>: {finding.message}</li>;
      })}
    </ul>
  );
}

function isPart(part: string): part is Chosen["part"] {
  return (PARTS as readonly string[]).includes(part);
}

function placeOf(path: string): string {
  const [part = "", at] = path.split("/");
  return isPart(part) ? `${t(`layout.part.${part}`)} ${at === undefined ? "" : Number(at) + 1}` : path;
}
