import { useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Input } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { shownRows } from "../../../engine/suite";
import { t } from "../../../kit/text/text";
import { placed, sectionsOn } from "./drawing";
import type { Design } from "./useDesign";

/** Fields and child lists without a place: dragged to a section, or put at the end of the one last chosen. */
export function Palette({ type, design, tab }: { type: RecordTypeEntry; design: Design; tab: string }) {
  const [asked, setAsked] = useState("");
  const { drawing, chosen } = design;
  const there = new Set(drawing.fields.filter((field) => field.section).map((field) => field.path));
  const free = [...type.sections.flatMap((section) => section.fields), ...shownRows(type)].filter((one) => !there.has(one.path) && one.label.toLowerCase().includes(asked.toLowerCase()));
  const section = chosen?.part === "sections" ? drawing.sections[chosen.at]?.key : chosen?.part === "fields" ? drawing.fields[chosen.at]?.section : undefined;
  const target = section ?? sectionsOn(drawing, tab).at(-1)?.key;
  return (
    <div className="layout-palette">
      <h3>{t("layout.free")}</h3>
      <Input size="small" allowClear aria-label={t("layout.findField")} placeholder={t("layout.findField")} value={asked} onChange={(event) => setAsked(event.target.value)} />
      {!free.length && <p className="muted">{t(asked ? "layout.noSuchField" : "layout.allPlaced")}</p>}
      <ul>
        {free.map((one) => (
          <li key={one.path}>
            <button type="button" className="layout-chip" draggable disabled={!target} title={target ? t("layout.put") : t("layout.sectionFirst")}
              onDragStart={(event) => event.dataTransfer.setData("text/plain", one.path)} onClick={() => target && design.draw({ fields: placed(drawing, one.path, target) })}>
              <PlusOutlined aria-hidden /> {one.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
