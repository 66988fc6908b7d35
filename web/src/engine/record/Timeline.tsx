import { useInfiniteQuery } from "@tanstack/react-query";
import { EditOutlined, FileTextOutlined, PhoneOutlined, PlusCircleOutlined, ShoppingCartOutlined, ThunderboltOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { dayOf, showDay, showMoment, showTime } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { get } from "../api/http";
import { useCatalog } from "../catalog/catalog";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { RecordLink } from "../fields/RecordLink";
import { More } from "../list/More";
import { Actor, deedOf } from "./deeds";
import { HistoryChanges } from "./HistoryChanges";
import type { HistoryEntry } from "./journal";

interface TimelineEntry extends HistoryEntry {
  type?: string;
  id?: string;
  label?: string;
  title?: string;
  text?: string;
  kind?: string;
}

interface TimelinePage {
  items: TimelineEntry[];
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
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  if (timeline.isPending) return <Bones lines={8} />;
  if (timeline.isError) return <Broken failure={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (!entries.length) return <Empty small title={t("timeline.none")}>{t("timeline.noneHow")}</Empty>;
  const days = Map.groupBy(entries, (one) => dayOf(one.at));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="timeline-day">
          <h3>{showDay(day)}</h3>
          <ol className="timeline">{ofDay.map((one, at) => <TimelineRow key={`${one.at} ${at}`} entry={entry} one={one} ownId={record.id} />)}</ol>
        </section>
      ))}
      <More list={timeline} shown={entries.length} />
    </>
  );
}

function TimelineRow({ entry, one, ownId }: { entry: RecordTypeEntry; one: TimelineEntry; ownId: string }) {
  const other = one.id !== undefined && one.id !== ownId ? one : null;
  const type = useCatalog().find(other?.type ?? entry.type) ?? entry;
  const Icon = iconFor(one, other?.type);
  return (
    <li>
      <span className="timeline-icon" aria-hidden><Icon /></span>
      <div>
        {one.title ? <b>{one.title}</b> : <><b><Actor entry={one} /></b> {deedOf(type, one)}</>}
        {other && <> · {type.labelOne ?? type.one} <RecordLink type={type.type} id={other.id ?? ""} face={other.label ? { id: other.id ?? "", label: other.label } : undefined} /></>}
        {one.text && <p className="muted prewrap">{one.text}</p>}
        {!other && <HistoryChanges entry={type} one={one} />}
      </div>
      <Tooltip title={showMoment(one.at)}><time className="faint" dateTime={one.at}>{showTime(one.at)}</time></Tooltip>
    </li>
  );
}

function iconFor(one: TimelineEntry, otherType: string | undefined) {
  if (otherType?.startsWith("orders/")) return ShoppingCartOutlined;
  if (otherType?.startsWith("interactions/")) return PhoneOutlined;
  if (otherType) return FileTextOutlined;
  if (one.verb || one.cause?.kind === "VERB") return ThunderboltOutlined;
  return one.act?.startsWith("CREATE") ? PlusCircleOutlined : EditOutlined;
}
