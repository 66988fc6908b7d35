import type { KeyboardEvent } from "react";
import { AlertOutlined, AuditOutlined, BellOutlined, CheckSquareOutlined, CommentOutlined, NotificationOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { businessNow, useSession } from "../../../engine/api/session";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { Tag } from "../../../kit/tag/Tag";
import { showMoment, showRelative } from "../../../kit/text/format";
import { t, type MessageKey } from "../../../kit/text/text";
import { Link } from "react-router";
import { InboxActs } from "./InboxActs";
import type { InboxItem, Kind } from "./inbox";

const ICONS: Record<Kind, typeof BellOutlined> = { TASK: CheckSquareOutlined, APPROVAL: AuditOutlined, MENTION: CommentOutlined, REMINDER: BellOutlined, NOTICE: NotificationOutlined };

interface Props {
  item: InboxItem;
  onFocus: () => void;
  onOpen: () => void;
}

/** One item: what it is, about what, until when, and its answers. */
export function InboxRow({ item, onFocus, onOpen }: Props) {
  const Icon = ICONS[item.kind];
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key !== "Enter" || event.target !== event.currentTarget) return;
    event.preventDefault();   // else a dialog that is there at once takes the same press as an answer
    const first = event.currentTarget.querySelector<HTMLButtonElement>(".inbox-acts .ant-btn");
    if (first) first.click();
    else onOpen();
  };
  return (
    <li id={`inbox-${item.id}`} className={`inbox-item${item.overdue ? " is-overdue" : ""}`} tabIndex={0} onFocus={onFocus} onKeyDown={onKeyDown} aria-label={item.title}>
      <Tooltip title={t(`inbox.one.${item.kind}`)}><span className={`inbox-mark kind-${item.kind.toLowerCase()}`}><Icon aria-label={t(`inbox.one.${item.kind}`)} /></span></Tooltip>
      <div className="inbox-what">
        <strong>{item.title}</strong>
        {item.instruction && <p className="muted prewrap">{item.instruction}</p>}
        <p className="inbox-facts">
          <About item={item} />
          <When item={item} />
          <Whom item={item} />
        </p>
        {item.ending?.outcome && <p className="muted">{t("inbox.outcome", { outcome: item.ending.outcome })}</p>}
      </div>
      {item.state === "OPEN" && <InboxActs item={item} />}
    </li>
  );
}

function About({ item: { record } }: { item: InboxItem }) {
  if (!record) return null;
  if (!record.label) return <span className="faint">{t("inbox.notShown", { type: record.typeLabel })}</span>;
  return <Link to={recordAddress(record.type, record.id)}>{record.typeLabel} {record.label}</Link>;
}

function When({ item }: { item: InboxItem }) {
  if (item.ending) return <Moment at={item.ending.at} said="inbox.ended" />;
  if (!item.dueAt) return <Moment at={item.createdAt} said="inbox.came" />;
  return <>{item.overdue && <Tag tone="wrong"><AlertOutlined aria-hidden /> {t("inbox.overdue")}</Tag>}<Moment at={item.dueAt} said="inbox.due" /></>;
}

function Moment({ at, said }: { at: string; said: MessageKey }) {
  return <Tooltip title={showMoment(at)}><time dateTime={at} className="muted">{t(said, { when: showRelative(at, businessNow()) })}</time></Tooltip>;
}

function Whom({ item }: { item: InboxItem }) {
  const me = useSession().data?.user.id;
  if (item.state !== "OPEN" || item.kind === "NOTICE") return null;
  if (item.assignee?.id === me) return item.createdBy && item.createdBy.id !== me ? <span className="faint">{t("inbox.from", { who: item.createdBy.label ?? "…" })}</span> : null;
  const holders = item.holders.filter((holder) => holder.id !== me).map((holder) => holder.label).filter(Boolean);
  return holders.length ? <span className="faint">{t("inbox.for", { who: holders.join(", ") })}</span> : null;
}
