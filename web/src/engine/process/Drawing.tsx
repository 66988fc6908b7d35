import { useEffect, useRef, useState } from "react";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { t } from "../../kit/text/text";
import { standOf, type Process } from "./process";
import "./process.css";

interface Canvas {
  zoom(level: "fit-viewport"): void;
  addMarker(element: string, marker: string): void;
}

interface ElementRegistry {
  get(id: string): unknown;
}

/** The process as it was drawn, with the way it took; nothing is shown for a definition without a drawing. */
export function Drawing({ name, xml, steps, flows }: Pick<Process, "name" | "xml" | "steps" | "flows">) {
  const place = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(true);
  useEffect(() => {
    if (!place.current) return;
    const viewer = new NavigatedViewer({ container: place.current });
    let gone = false;
    viewer.importXML(xml).then(() => {
      if (gone) return;
      const canvas = viewer.get<Canvas>("canvas");
      const elements = viewer.get<ElementRegistry>("elementRegistry");
      canvas.zoom("fit-viewport");
      for (const [activity, state] of standOf(steps)) if (elements.get(activity)) canvas.addMarker(activity, `step-${state.toLowerCase()}`);
      for (const flow of flows) if (elements.get(flow)) canvas.addMarker(flow, "flow-passed");
    }).catch(() => setDrawn(false));
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml, steps, flows]);
  return <div ref={place} className="drawing" role="group" aria-label={t("process.drawing", { name })} hidden={!isDrawn} />;
}
