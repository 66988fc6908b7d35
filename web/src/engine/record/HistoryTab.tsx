import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { ClockCircleOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { Link, useSearchParams } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { Tag } from "../../kit/tag/Tag";
import { showMoment, showRelative } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { More } from "../list/More";
import { mergesOf, type MergeTold } from "../merge/merge";
import { MergeInHistory } from "../merge/MergeInHistory";
import { UndoMerge } from "../merge/UndoMerge";
import { deedOf } from "./deeds";
import { UndoChange } from "./UndoChange";
import { HistoryChanges } from "./HistoryChanges";
import { useHistory, type HistoryEntry } from "./journal";

/** What the history tells beside changed fields, and what has doors of its own. */
const BESIDE_THE_FIELDS = ["collaborators", "lock"];

/** Who did what, by which verb, with each field before and after. */
export function HistoryTab({ entry, record, asOf }: { entry: RecordTypeEntry; record: RecordValue; asOf: string | null }) {
  const history = useHistory(entry.type, record.id);
  const [, setParams] = useSearchParams();
  const [undoing, setUndoing] = useState<HistoryEntry | null>(null);
  const [parting, setParting] = useState<MergeTold | null>(null);
  const undoable = (one: HistoryEntry) => !asOf && !isMerge(one) && one.act === "change" && one.changes.some((change) => !BESIDE_THE_FIELDS.includes(change.path)) && may(entry, "change");
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  const merges = useQuery({ queryKey: ["merges", entry.type, record.id], queryFn: ({ signal }) => mergesOf(entry.type, record.id, signal), enabled: entries.some(isMerge) && entry.actions?.includes("merge") === true });
  const mergeOf = (one: HistoryEntry) => (isMerge(one) ? merges.data?.find((merge) => merge.version === one.version) : undefined);
  const lookBack = (at: string) => setParams((now) => { now.set("asOf", at); now.set("tab", "details"); return now; });
  if (history.isPending) return <Bones lines={8} />;
  if (history.isError) return <Broken failure={history.error} onRetry={() => void history.refetch()} />;
  if (!entries.length) return <Empty small title={t("history.none")} />;
  return (
    <>
      <ol className="history">
        {entries.map((one, at) => <HistoryRow key={`${one.at} ${one.version ?? at}`} entry={entry} one={one} isShown={one.at === asOf} merge={mergeOf(one)} onPart={asOf ? undefined : setParting} onLookBack={() => lookBack(one.at)} onUndo={undoable(one) ? () => setUndoing(one) : undefined} />)}
      </ol>
      {undoing && <UndoChange entry={entry} id={record.id} one={undoing} onClose={() => setUndoing(null)} />}
      {parting && <UndoMerge entry={entry} survivor={record.id} told={parting} onClose={() => setParting(null)} />}
      <More list={history} shown={entries.length} />
    </>
  );
}

/** A merge is taken back as a whole, with all that moved. */
function isMerge({ cause }: HistoryEntry): boolean {
  return cause.kind === "verb" && (cause.name === "merge" || cause.name === "undo-merge");
}

interface RowProps {
  entry: RecordTypeEntry;
  one: HistoryEntry;
  isShown: boolean;
  merge?: MergeTold;
  onPart?: (merge: MergeTold) => void;
  onLookBack: () => void;
  onUndo?: () => void;
}

function HistoryRow({ entry, one, isShown, merge, onPart, onLookBack, onUndo }: RowProps) {
  return (
    <li className={isShown ? "was" : ""}>
      <header>
        <b>{one.actor?.label ?? t("history.house")}</b> <span>{deedOf(one)}</span>
        <Tag>{t("history.version", { n: one.version })}</Tag>
        <span className="gap" />
        <Tooltip title={showMoment(one.at)}><time className="faint" dateTime={one.at}>{showRelative(one.at)}</time></Tooltip>
        {onUndo && <Tooltip title={t("undo.change")}><Button size="small" type="text" icon={<UndoOutlined aria-hidden />} aria-label={t("undo.change")} onClick={onUndo} /></Tooltip>}
        <Tooltip title={t("history.lookBack")}><Button size="small" type="text" icon={<ClockCircleOutlined aria-hidden />} aria-label={t("history.lookBack")} onClick={onLookBack} /></Tooltip>
      </header>
      {merge && <MergeInHistory merge={merge} onUndo={onPart && (() => onPart(merge))} />}
      {one.set && <p className="history-set faint">{one.set.open ? <Link to={`/changes?set=${one.set.id}`}>{t("history.partOf", { set: one.set.label })}</Link> : t("history.partOf", { set: one.set.label })}</p>}
      <HistoryChanges entry={entry} changes={one.changes} />
    </li>
  );
}
