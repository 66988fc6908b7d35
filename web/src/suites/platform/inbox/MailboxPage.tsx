import { useState } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { MailOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useSearchParams } from "react-router";
import { get } from "../../../engine/api/http";
import { More } from "../../../engine/list/More";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { showMoment, showMomentShort } from "../../../kit/text/format";
import { businessNow } from "../../../engine/api/session";
import { t } from "../../../kit/text/text";
import { useLater } from "../../../kit/useLater";
import { usePageTitle } from "../../../kit/usePageTitle";
import "./mailbox.css";

interface Letter {
  id: string;
  channel: "APP" | "MAIL" | "SMS" | "WECOM";
  state: "QUEUED" | "SENT" | "FAILED" | "UNKNOWN";
  subject: string;
  address: string | null;
  body: string;
  reason: string | null;
  createdAt: string;
}

interface Letters {
  items: Letter[];
  next: string | null;
}

/** Everything that left the house, or would have: list and message side by side. */
export function MailboxPage() {
  usePageTitle(t("mailbox.title"));
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState("");
  const q = useLater(typed, 250);
  const list = useInfiniteQuery({
    queryKey: ["list", "platform/messages", "mailbox", q],
    queryFn: ({ pageParam, signal }) => get<Letters>("platform/mailbox", { q, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = letters.find((letter) => letter.id === search.get("m")) ?? letters[0];
  return (
    <div className="mailbox-page">
      <header className="page-head"><h1>{t("mailbox.title")}</h1></header>
      <p className="muted">{t("mailbox.trial")}</p>
      <Input.Search className="mailbox-search" allowClear placeholder={t("mailbox.search")} aria-label={t("mailbox.search")} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {list.isPending && <Bones lines={8} />}
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && letters.length === 0 && <Empty mark={<MailOutlined aria-hidden />} title={t("mailbox.none")}>{t("mailbox.noneHow")}</Empty>}
      {letters.length > 0 && (
        <div className="mailbox">
          <ul className="mailbox-list">
            {letters.map((letter) => (
              <li key={letter.id}>
                <button type="button" className="plain" aria-current={letter.id === open?.id} onClick={() => setSearch({ m: letter.id }, { replace: true })}>
                  <span className="mailbox-to"><b>{letter.address ?? t("mailbox.group")}</b><time dateTime={letter.createdAt} className="faint">{showMomentShort(letter.createdAt, businessNow())}</time></span>
                  <span className="mailbox-subject">{letter.subject}</span>
                </button>
              </li>
            ))}
            <li><More list={list} shown={letters.length} onlyAsked /></li>
          </ul>
          {open && <Opened letter={open} />}
        </div>
      )}
    </div>
  );
}

function Opened({ letter }: { letter: Letter }) {
  const meaning = { QUEUED: "QUEUED", SENT: "DONE", FAILED: "FAILED", UNKNOWN: "PENDING" }[letter.state];
  return (
    <Panel title={letter.subject} className="mailbox-letter">
      <p className="mailbox-facts">
        <span className="muted">{t("mailbox.to")} {letter.address ?? t("mailbox.group")}</span>
        <Tag tone="neutral">{t(`mailbox.channel.${letter.channel}`)}</Tag>
        <Tag meaning={meaning}>{t(`mailbox.state.${letter.state}`)}</Tag>
        <time dateTime={letter.createdAt} className="faint">{showMoment(letter.createdAt)}</time>
      </p>
      {letter.reason && <p className="muted">{letter.reason}</p>}
      <div className="prewrap mailbox-body">{letter.body}</div>
    </Panel>
  );
}
