import { useState } from "react";
import { Tabs } from "antd";
import { useSearchParams } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { ErrorBoundary } from "../../kit/panel/ErrorBoundary";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { AccessTab } from "../access/AccessTab";
import { may, useCatalog } from "../catalog/catalog";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { Files, FilesPanel } from "../files/FilesPanel";
import { hasDraft } from "../form/draft";
import { isDrawn } from "../layout/layout";
import { lockOf } from "../lock/locked";
import { useProcesses } from "../process/process";
import { ProcessTab } from "../process/ProcessTab";
import { faceOfType } from "../suite";
import { AsOfBar } from "./AsOfBar";
import { Details } from "./Details";
import { EditDetails } from "./EditDetails";
import { Facts } from "./Facts";
import { HistoryTab } from "./HistoryTab";
import { RecordHead } from "./RecordHead";
import { RelatedList } from "./RelatedList";
import { Timeline } from "./Timeline";
import type { Read } from "./useRecord";

interface Props {
  entry: RecordTypeEntry;
  read: Read;
  /** The record as it is to be shown: now, or as it stood. */
  shown: RecordValue;
  asOf: string | null;
}

/** Header on top, facts left, work in the middle, what a suite adds to the right. */
export function RecordView({ entry, read, shown, asOf }: Props) {
  const { record } = read;
  usePageTitle(faceOf(entry, record).label);
  const [params, setParams] = useSearchParams();
  const [focus, setFocus] = useState<string | null>(() => (hasDraft(`${entry.type}.${record.id}`) ? "" : null));
  const face = faceOfType(entry.type);
  const lock = lockOf(record);
  const changeable = may(entry, "change") && !asOf && (!lock || lock.open.length > 0);
  const drawnLists = isDrawn(entry.form) && entry.form.related.length > 0;   // then the layout says which related records matter
  const related = useCatalog().linksTo(entry.type).filter(() => !drawnLists).toSorted((a, b) => Number(a.entry.type === entry.type) - Number(b.entry.type === entry.type));
  const processes = useProcesses(entry.type, record.id).data ?? [];
  const tab = params.get("tab") ?? (focus === null ? (face.firstTab ?? face.tabs?.[0]?.key ?? "timeline") : "details");
  const openTab = (key: string) => setParams((now) => { now.set("tab", key); return now; }, { replace: true });
  const edit = (path: string) => {
    if (!changeable) return;
    setFocus(path);
    openTab("details");
  };
  useShortcuts({ e: () => edit("") });

  const details = focus !== null && changeable
    ? <EditDetails entry={entry} read={read} focus={focus} onDone={() => setFocus(null)} />
    : <Details entry={entry} record={shown} now={asOf ? record : undefined} onEdit={changeable ? edit : undefined} />;
  const items = [
    ...(face.tabs ?? []).map(({ key, label, Panel }) => ({ key, label: label(), children: <Panel entry={entry} record={shown} /> })),
    { key: "timeline", label: t("record.timeline"), children: <Timeline entry={entry} record={record} /> },
    { key: "details", label: t("record.details"), children: details },
    ...related.map((link) => ({ key: `${link.entry.type}.${link.field.path}`, label: relatedLabel(link, related, entry.type), children: <RelatedList {...link} id={record.id} /> })),
    ...(processes.length > 0 ? [{ key: "process", label: t("record.process"), children: <ProcessTab processes={processes} /> }] : []),
    ...(hasFilesTab(entry.type) ? [{ key: "files", label: t("file.files"), children: <Files entry={entry} record={record} /> }] : []),
    ...(asOf ? [] : [{ key: "access", label: t("access.tab"), children: <AccessTab entry={entry} record={record} /> }]),
    { key: "history", label: t("record.history"), children: <HistoryTab entry={entry} record={record} asOf={asOf} /> },
  ].map((item) => ({ ...item, children: <ErrorBoundary>{item.children}</ErrorBoundary> }));

  return (
    <div className="record">
      <RecordHead entry={entry} read={read} asOf={asOf} onEdit={changeable ? () => edit("") : undefined} />
      {asOf && <AsOfBar entry={entry} record={record} asOf={asOf} />}
      {face.Lead && <ErrorBoundary><face.Lead entry={entry} record={shown} /></ErrorBoundary>}
      <div className={`record-body${face.panels?.length ? " with-panels" : ""}`}>
        <aside className="record-facts"><Facts entry={entry} record={shown} now={asOf ? record : undefined}>{face.facts?.map((Panel, at) => <ErrorBoundary key={at}><Panel entry={entry} record={shown} /></ErrorBoundary>)}</Facts></aside>
        <section className="panel record-work"><Tabs activeKey={tab} onChange={openTab} items={items} /></section>
        {face.panels?.length ? <aside className="record-panels">{face.panels.map((Panel, at) => <ErrorBoundary key={at}><Panel entry={entry} record={shown} /></ErrorBoundary>)}</aside> : null}
      </div>
    </div>
  );
}

/** What a suite shows beside the page needs no tab, and what the house keeps for itself has no files. */
function hasFilesTab(type: string): boolean {
  return !type.startsWith("platform/") && !faceOfType(type).panels?.includes(FilesPanel);
}

type Related = ReturnType<ReturnType<typeof useCatalog>["linksTo"]>[number];

/** Two links from one type are told apart by their field. */
function relatedLabel(link: Related, all: Related[], own: string): string {
  if (link.entry.type === own && link.field.path === "parent") return t("record.below", { many: link.entry.label });
  return link.entry.type === own || all.filter((other) => other.entry.type === link.entry.type).length > 1 ? `${link.entry.label} (${link.field.label})` : link.entry.label;
}
