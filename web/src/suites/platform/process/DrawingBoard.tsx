import { useEffect, useRef, useState } from "react";
import Modeler from "bpmn-js/lib/Modeler";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import type { Finding } from "../../../engine/api/problem";
import { t } from "../../../kit/text/text";
import { ElementFields } from "./ElementFields";
import { flowable } from "./flowable";
import type { Shape } from "./model";
import "./process.css";

interface Selection {
  newSelection: Shape[];
}

interface Canvas {
  zoom(level: "fit-viewport"): void;
  getRootElement(): Shape;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string): void;
}

interface Elements {
  get(id: string): Shape | undefined;
}

/** Draws a process: palette and drawing, the chosen element's fields beside it, and what is wrong below. */
export function DrawingBoard({ xml, findings, onChanged }: { xml: string; findings: Finding[]; onChanged: (read: () => Promise<string>) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [chosen, setChosen] = useState<Shape | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const board = new Modeler({ container: place.current, moddleExtensions: { flowable } });
    const read = async () => (await board.saveXML({ format: true })).xml ?? "";
    board.on("selection.changed", ({ newSelection }: Selection) => setChosen(newSelection.length === 1 && newSelection[0] ? newSelection[0] : board.get<Canvas>("canvas").getRootElement()));
    board.on("commandStack.changed", () => {
      redraw((n) => n + 1);
      onChanged(read);
    });
    let gone = false;
    board.importXML(xml).then(() => {
      if (gone) return;
      board.get<Canvas>("canvas").zoom("fit-viewport");
      setChosen(board.get<Canvas>("canvas").getRootElement());
      setModeler(board);
    }).catch(() => setModeler(null));
    return () => {
      gone = true;
      board.destroy();
    };
    // the board keeps what is drawn on it; another text is another board, made by its key
  }, []);
  useMarks(modeler, findings);
  return (
    <div className="board">
      <div ref={place} className="board-drawing drawing" />
      <aside className="board-fields" aria-label={t("process.fields")}>{modeler && chosen && <ElementFields key={chosen.id} modeler={modeler} shape={chosen} />}</aside>
      {findings.length > 0 && (
        <ul className="board-findings" role="alert">
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.code} ${finding.message}`}>
              <button type="button" className="plain" onClick={() => modeler && show(modeler, idOf(finding))}><code>{idOf(finding)}</code> {finding.message}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function idOf(finding: Finding): string {
  return finding.path.replace(/^xml\//, "");
}

function show(modeler: Modeler, id: string): void {
  const shape = modeler.get<Elements>("elementRegistry").get(id);
  if (!shape) return;
  modeler.get<Canvas>("canvas").scrollToElement(id);
  modeler.get<{ select(shape: Shape): void }>("selection").select(shape);
}

/** Marks the elements with findings in the drawing. */
function useMarks(modeler: Modeler | null, findings: Finding[]): void {
  useEffect(() => {
    if (!modeler) return;
    const canvas = modeler.get<Canvas>("canvas");
    const marked = findings.map(idOf).filter((id) => modeler.get<Elements>("elementRegistry").get(id));
    for (const id of marked) canvas.addMarker(id, "step-stopped");
    return () => {
      for (const id of marked) if (modeler.get<Elements>("elementRegistry").get(id)) canvas.removeMarker(id, "step-stopped");
    };
  }, [modeler, findings]);
}
