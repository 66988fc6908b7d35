import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { freshKey, inWords, sectionsOn, wordsOf } from "./drawing";
import { SectionCard } from "./SectionCard";
import { hasFlaw, type Design } from "./useDesign";

interface Props {
  type: RecordTypeEntry;
  design: Design;
  tab: string;
  onTab: (key: string) => void;
}

/** The drawing itself: tabs, the sections of the open one, and the related lists below them. */
export function Canvas({ type, design, tab, onTab }: Props) {
  const { drawing, chosen, choose, draw, findings } = design;
  const related = drawing.related.map((list, at) => ({ list, at })).filter(({ list }) => (list.tab ?? drawing.tabs[0]?.key ?? "") === tab);
  const addTab = () => {
    const key = freshKey(drawing.tabs, "tab");
    const tabs = drawing.tabs.length ? drawing.tabs : [{ key: "main", ...inWords(t("record.details")) }];
    draw({ tabs: [...tabs, { key, ...inWords(t("layout.newTab")) }] });
    choose({ part: "tabs", at: tabs.length });
    onTab(key);
  };
  const addSection = () => {
    const key = freshKey(drawing.sections, "section");
    draw({ sections: [...drawing.sections, { key, tab: tab || null, columns: 2, ...inWords(t("layout.newSection")) }] });
    choose({ part: "sections", at: drawing.sections.length });
  };
  return (
    <div className="layout-canvas">
      <div className="layout-tabs" role="tablist" aria-label={t("layout.part.tabs")}>
        {drawing.tabs.map((one, at) => (
          <button key={one.key} type="button" role="tab" aria-selected={one.key === tab} className={`layout-tab${hasFlaw(findings, "tabs", at) ? " wrong" : ""}`} onClick={() => { onTab(one.key); choose({ part: "tabs", at }); }}>{wordsOf(one) || one.key}</button>
        ))}
        <Button size="small" type="text" icon={<PlusOutlined aria-hidden />} onClick={addTab}>{t("layout.addTab")}</Button>
      </div>
      {sectionsOn(drawing, tab).map((section) => <SectionCard key={section.key} type={type} design={design} section={section} />)}
      {!drawing.sections.length && <p className="muted">{t("layout.noSections")}</p>}
      <Button size="small" type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={addSection}>{t("layout.addSection")}</Button>
      <h3>{t("layout.part.related")}</h3>
      {related.map(({ list, at }) => (
        <button key={`${list.type}.${list.by}.${at}`} type="button" aria-pressed={chosen?.part === "related" && chosen.at === at} className={`layout-related${hasFlaw(findings, "related", at) ? " wrong" : ""}`} onClick={() => choose({ part: "related", at })}>
          <RelatedName type={list.type} words={wordsOf(list)} />{list.filter && <code className="faint">{list.filter}</code>}
        </button>
      ))}
      <AddRelated type={type} design={design} tab={tab} />
    </div>
  );
}

function RelatedName({ type, words }: { type: string; words: string }) {
  return <strong>{words || (useCatalog().find(type)?.label ?? type)}</strong>;
}

function AddRelated({ type, design, tab }: { type: RecordTypeEntry; design: Design; tab: string }) {
  const links = useCatalog().linksTo(type.type);
  const { drawing, draw, choose } = design;
  if (!links.length) return <p className="muted">{t("layout.noLinks")}</p>;
  const add = (index: number) => {
    const link = links[index];
    if (!link) return;
    draw({ related: [...drawing.related, { type: link.entry.type, by: link.field.path, tab: tab || null, columns: (link.entry.listed ?? []).filter((path) => path !== link.field.path).slice(0, 5) }] });
    choose({ part: "related", at: drawing.related.length });
  };
  return (
    <select className="scope layout-add" aria-label={t("layout.addRelated")} value="" onChange={(event) => add(Number(event.target.value))}>
      <option value="" disabled>{t("layout.addRelated")}</option>
      {links.map((link, at) => <option key={`${link.entry.type}.${link.field.path}`} value={at}>{link.entry.label} ({link.field.label})</option>)}
    </select>
  );
}
