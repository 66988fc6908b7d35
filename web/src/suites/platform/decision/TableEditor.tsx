import { useEffect, useRef, useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import Modeler from "dmn-js/lib/Modeler";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-font/css/dmn-embedded.css";
import { FindingsSummary, labelsOf } from "../../../engine/form/FindingsSummary";
import { change } from "../../../engine/form/write";
import type { PanelProps } from "../../../engine/suite";
import { Broken } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { inWords } from "./editorWords";
import "./decision.css";

/** The draft in the table editor; saving keeps the version as a draft. */
export function TableEditor({ entry, record, onDone }: PanelProps & { onDone: () => void }) {
  const { message } = App.useApp();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Modeler | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [read] = useState({ xml: String(record.xml ?? ""), etag: `"${record.version ?? 0}"` });
  useEffect(() => {
    if (!place.current) return;
    const modeler = new Modeler({ container: place.current, decisionTable: { additionalModules: [{ translate: ["value", inWords] }] } });
    editor.current = modeler;
    open(modeler, read.xml).catch(setFailure);
    return () => modeler.destroy();
  }, [read]);
  const saving = useMutation({
    mutationFn: async () => change(entry, record.id, { xml: (await editor.current!.saveXML({ format: true })).xml }, read.etag),
    onSuccess: () => {
      void message.success(t("form.saved"));
      onDone();
    },
  });
  return (
    <div className="decision-editor">
      {failure !== null && <Broken failure={failure} />}
      <div ref={place} className="decision-canvas" />
      <FindingsSummary failure={saving.error} labelOf={labelsOf(entry)} />
      <footer className="save-bar">
        <span className="save-note">{t("decision.feel")}</span>
        <Button onClick={onDone}>{t("cancel")}</Button>
        <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>{t("decision.save")}</Button>
      </footer>
    </div>
  );
}

async function open(modeler: Modeler, xml: string): Promise<void> {
  await modeler.importXML(xml, { open: false });
  const table = modeler.getViews().find((view) => view.type === "decisionTable");
  if (table) await modeler.open(table);
}
