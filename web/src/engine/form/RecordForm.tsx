import { useState } from "react";
import { Tabs } from "antd";
import { t } from "../../kit/text/text";
import type { Finding } from "../api/problem";
import { isWritable } from "../catalog/catalog";
import { valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, Section } from "../catalog/types";
import { isMasked } from "../fields/Value";
import { counting, isDrawn, leftOut, tabsOf, type DrawnSection, type DrawnTab } from "../layout/layout";
import { faceOfType, isFilledIn, shownRows } from "../suite";
import type { Draft } from "./draft";
import { FormSection } from "./FormSection";
import { RowsEditor, type Row } from "./RowsEditor";
import "./form.css";

interface Props {
  entry: RecordTypeEntry;
  draft: Draft;
  findings: Finding[];
  focus?: string;
}

/** Sections and child rows of a record, every writable field with its input; as somebody drew it, else as the catalogue has it. */
export function RecordForm({ entry, draft, findings, focus }: Props) {
  const { tree, state } = counting(entry, draft.original, draft.changes);
  const isNew = draft.original.id === undefined;
  const drawn = isDrawn(entry.form);
  const isAsked = (path: string) => state.isShown(path) && (faceOfType(entry.type).isAsked?.(path, tree) ?? true);
  const stands = (field: Field) => !isFilledIn(entry, field.path) && !isMasked(tree, field.path) && isAsked(field.path) && (isWritable(field) || (drawn && !isNew));
  const tabs = (drawn ? drawnTabs(entry, isNew) : [usualTab(entry)]).map((tab) => ({
    ...tab,
    sections: tab.sections.filter((section) => !section.source || state.isSectionShown(section.source))
      .map((section) => ({ ...section, fields: section.fields.filter(stands), rows: section.rows.filter((rows) => hasWritable(rows) && !isMasked(tree, rows.path) && !state.isLocked(rows.path) && isAsked(rows.path)) }))
      .filter((section) => section.fields.length > 0 || section.rows.length > 0),
  })).filter((tab) => tab.sections.length > 0);
  const told = [...findings, ...(Object.keys(draft.changes).length ? live(entry, state.message) : [])];
  const fields = tabs.flatMap((tab) => tab.sections.flatMap((section) => section.fields)).filter(isWritable);
  const first = focus ?? (fields.find((field) => field.required) ?? fields[0])?.path;
  const [open, setOpen] = useState(() => tabs.find((tab) => tab.sections.some((section) => section.fields.some((field) => field.path === first)))?.key ?? tabs[0]?.key);

  const page = (tab: DrawnTab) => tab.sections.map((section) => (
    <FormSection key={section.key} entry={entry} section={section} heading={headingOf(section, tab)} draft={draft} tree={tree} state={state} findings={told} first={first} isFolded={section.collapsed && !hasFinding(section, told)}>
      {section.rows.map((rows) => <RowsEditor key={rows.path} entry={entry} rows={rows} value={(valueAt(tree, rows.path) as Row[] | undefined) ?? []} findings={told} onChange={(value) => draft.set(rows.path, value)} />)}
    </FormSection>
  ));
  if (tabs.length === 1 && tabs[0]) return <>{page(tabs[0])}</>;
  return <Tabs size="small" activeKey={open} onChange={setOpen} items={tabs.map((tab) => ({ key: tab.key, label: <TabLabel tab={tab} findings={findings} />, forceRender: true, children: page(tab) }))} />;
}

/** The tab's name, with the number of things to put right on it. */
function TabLabel({ tab, findings }: { tab: DrawnTab; findings: Finding[] }) {
  const wrong = tab.sections.flatMap((section) => findings.filter((finding) => isIn(section, finding))).length;
  return <>{tab.label}{wrong > 0 && <span className="tab-wrong" aria-label={t("form.findings", { n: wrong })}>{wrong}</span>}</>;
}

function isIn(section: DrawnSection, { path }: Finding): boolean {
  return section.fields.some((field) => field.path === path) || section.rows.some((rows) => path === rows.path || path.startsWith(`${rows.path}/`));
}

function hasFinding(section: DrawnSection, findings: Finding[]): boolean {
  return findings.some((finding) => isIn(section, finding));
}

function live(entry: RecordTypeEntry, message: (path: string) => string | undefined): Finding[] {
  return (entry.form?.checks ?? []).flatMap(({ path }) => {
    const text = message(path);
    return text ? [{ path, code: "FORM_CHECK", message: text }] : [];
  });
}

/** The catalogue's own sections one below the other, then the child rows. */
function usualTab(entry: RecordTypeEntry): DrawnTab {
  const sections = entry.sections.map((section) => ({ key: section.path, label: section.label, columns: 0, collapsed: false, fields: section.fields, rows: [] }));
  const rows = shownRows(entry).map((one) => ({ key: `rows.${one.path}`, label: "", columns: 0, collapsed: false, fields: [], rows: [one] }));
  return { key: "", label: "", related: [], sections: [...sections, ...rows] };
}

/** A new record gets what it cannot do without even if the layout left it out. */
function drawnTabs(entry: RecordTypeEntry, isNew: boolean): DrawnTab[] {
  const tabs = entry.form ? tabsOf(entry, entry.form) : [];
  const missing = isNew && entry.form ? leftOut(entry, entry.form, {}) : [];
  const [first, ...others] = tabs;
  if (!missing.length || !first) return tabs;
  return [{ ...first, sections: [...first.sections, { key: "needed", label: t("form.alsoNeeded"), columns: 2, collapsed: false, fields: missing, rows: [] }] }, ...others];
}

function headingOf(section: DrawnSection, tab: DrawnTab): string {
  if (section.source || section.key === "needed" || !section.fields.length) return section.label;
  const alone = tab.sections.filter((one) => one.fields.length > 0).length === 1;
  return section.key ? section.label : alone ? "" : t("form.main");
}

function hasWritable(rows: Section): boolean {
  return rows.fields.some(isWritable);
}
