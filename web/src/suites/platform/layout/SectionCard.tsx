import { useState, type KeyboardEvent } from "react";
import { EyeInvisibleOutlined, LockOutlined, StarOutlined } from "@ant-design/icons";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { placed, stepped, wordsOf, type FieldRow, type SectionRow } from "./drawing";
import { hasFlaw, type Design } from "./useDesign";

/** One section with its fields in their order; fields are moved by dragging, or by Alt and the arrow keys. */
export function SectionCard({ type, design, section }: { type: RecordTypeEntry; design: Design; section: SectionRow }) {
  const { drawing, chosen, choose, draw, findings } = design;
  const [isOver, setOver] = useState(false);
  const at = drawing.sections.indexOf(section);
  const fields = drawing.fields.filter((field) => field.section === section.key);
  const labels = new Map([...type.sections.flatMap((one) => one.fields), ...(type.children ?? [])].map((one) => [one.path, one.label]));
  const drop = (path: string, before?: string) => {
    setOver(false);
    if (path && path !== before && labels.has(path)) draw({ fields: placed(drawing, path, section.key, before) });
  };
  const onKeyDown = (event: KeyboardEvent, path: string) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    draw({ fields: stepped(drawing, path, event.key === "ArrowUp" ? -1 : 1) });
    choose(null);
  };
  return (
    <section className={`layout-section${isOver ? " over" : ""}${hasFlaw(findings, "sections", at) ? " wrong" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); drop(event.dataTransfer.getData("text/plain")); }}>
      <button type="button" className="layout-section-head" aria-pressed={chosen?.part === "sections" && chosen.at === at} onClick={() => choose({ part: "sections", at })}>
        {wordsOf(section) || t("layout.unnamed")}{section.visible && <EyeInvisibleOutlined title={section.visible} />}
      </button>
      <ul className={`layout-fields columns-${section.columns ?? 2}`}>
        {fields.map((field) => {
          const index = drawing.fields.indexOf(field);
          return (
            <li key={field.path} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); event.stopPropagation(); drop(event.dataTransfer.getData("text/plain"), field.path); }}>
              <button type="button" draggable data-path={field.path} aria-pressed={chosen?.part === "fields" && chosen.at === index} className={`layout-chip${hasFlaw(findings, "fields", index) ? " wrong" : ""}`} title={t("layout.moveHow")}
                onDragStart={(event) => event.dataTransfer.setData("text/plain", field.path)} onClick={() => choose({ part: "fields", at: index })} onKeyDown={(event) => onKeyDown(event, field.path)}>
                {labels.get(field.path) ?? t("layout.gone", { path: field.path })}<Marks field={field} />
              </button>
            </li>
          );
        })}
      </ul>
      {!fields.length && <p className="muted">{t("layout.dropHere")}</p>}
    </section>
  );
}

function Marks({ field }: { field: FieldRow }) {
  return (
    <span className="layout-marks">
      {field.visible && <EyeInvisibleOutlined title={`${t("layout.visible")}: ${field.visible}`} />}
      {field.required && <StarOutlined title={`${t("layout.required")}: ${field.required}`} />}
      {field.readOnly && <LockOutlined title={`${t("layout.readOnly")}: ${field.readOnly}`} />}
    </span>
  );
}
