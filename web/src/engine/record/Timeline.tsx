import { useInfiniteQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import type { Face } from "../../kit/fields/field";
import { dayOf, showDay, showMoment, showTime } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { get } from "../api/http";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { RecordLink } from "../fields/RecordLink";
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
        <b>{one.title}</b>
        {one.record && <> <RecordLink type={one.record.type} id={one.record.id} face={one.record.label ? { id: one.record.id, label: one.record.label } : undefined} /></>}
        {one.actor?.label && <span className="muted"> · {one.actor.label}</span>}
        {one.text && <p className="muted prewrap">{one.text}</p>}
        {one.changes && <HistoryChanges entry={entry} changes={one.changes} />}
      </div>
      <Tooltip title={showMoment(one.at)}><time className="faint" dateTime={one.at}>{showTime(one.at)}</time></Tooltip>
    </li>
  );
}
