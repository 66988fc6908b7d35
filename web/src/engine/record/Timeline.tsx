import { useInfiniteQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { Link } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import type { Face } from "../../kit/fields/field";
import { dayOf, showDay, showMoment, showMoney, showTime, type Money } from "../../kit/text/format";
import { Tag } from "../../kit/tag/Tag";
import { t } from "../../kit/text/text";
import { get } from "../api/http";
import { useCatalog } from "../catalog/catalog";
import { isEmptyValue } from "../catalog/paths";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { recordAddress } from "../fields/RecordLink";
import { More } from "../list/More";
import { HistoryChanges } from "./HistoryChanges";
import type { Change } from "./journal";
import { timelineIcon } from "./timelineIcon";

interface TimelineLine {
  at: string;
  kind: string;
  title: string;
  record: { type: string; id: string; label: string | null } | null;
  actor: Face | null;
  text?: string | null;
  changes?: Change[];
  total?: Money | null;
  status?: string | null;
}

interface TimelinePage {
  items: TimelineLine[];
  next: string | null;
}

/** What happened with and around a record, newest first, day by day. */
export function Timeline({ entry, record }: { entry: RecordTypeEntry; record: RecordValue }) {
  const timeline = useInfiniteQuery({
    queryKey: ["timeline", entry.type, record.id],
    queryFn: ({ pageParam, signal }) => get<TimelinePage>(`${entry.type}/${record.id}/timeline`, { limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const lines = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  if (timeline.isPending) return <Bones lines={8} />;
  if (timeline.isError) return <Broken failure={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (!lines.length) return <Empty small title={t("timeline.none")}>{t("timeline.noneHow")}</Empty>;
  return (
    <>
      {[...Map.groupBy(lines, (one) => dayOf(one.at))].map(([day, ofDay]) => (
        <section key={day} className="timeline-day">
          <h3>{showDay(day)}</h3>
          <ol className="timeline">{ofDay.map((one, at) => <TimelineRow key={`${one.at} ${at}`} entry={entry} one={one} />)}</ol>
        </section>
      ))}
      <More list={timeline} shown={lines.length} />
    </>
  );
}

function TimelineRow({ entry, one }: { entry: RecordTypeEntry; one: TimelineLine }) {
  const Icon = timelineIcon(one.kind);
  return (
    <li>
      <span className="timeline-icon" aria-hidden><Icon /></span>
      <div>
        <b>{one.record ? <Link to={recordAddress(one.record.type, one.record.id)}>{one.title}</Link> : one.title}</b>
        {one.total && <> · <span className="num">{showMoney(one.total)}</span></>}
        {one.status && one.record && <> <StatusTag type={one.record.type} status={one.status} /></>}
        {one.actor?.label && <span className="muted"> · {one.actor.label}</span>}
        {one.text && <p className="muted prewrap">{one.text}</p>}
        {one.changes && !tellsABirth(entry, one) && <HistoryChanges entry={entry} changes={one.changes} />}
      </div>
      <Tooltip title={showMoment(one.at)}><time className="faint" dateTime={one.at}>{showTime(one.at)}</time></Tooltip>
    </li>
  );
}

/** What came into being is told by its page; listing every value again would only push the rest down. */
function tellsABirth(entry: RecordTypeEntry, { kind, changes = [] }: TimelineLine): boolean {
  return kind === "create" || (changes.some((change) => change.path === entry.title) && changes.every((change) => isEmptyValue(change.before)));
}

/** A status in the words of its type. */
function StatusTag({ type, status }: { type: string; status: string }) {
  const options = useCatalog().find(type)?.sections.flatMap((section) => section.fields).find((field) => field.path === "status")?.options;
  return <Tag meaning={status}>{options?.find((option) => option.value === status)?.label ?? status}</Tag>;
}
