import { useState } from "react";
import { InboxOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { More } from "../../../engine/list/More";
import { useShortcuts } from "../../../kit/keys/useShortcuts";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { Tag } from "../../../kit/tag/Tag";
import { InboxRow } from "./InboxRow";
import { KINDS, TASKS, useInbox, useInboxCounts, type Kind } from "./inbox";
import "./inbox.css";

/** Everything that waits for me, in the order in which it falls due; decided without opening anything. */
export function InboxPage() {
  usePageTitle(t("inbox.title"));
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((one) => one === search.get("kind")) ?? null;
  const state = search.get("state") === "done" ? "done" : "open";
  const list = useInbox(state, kind);
  const counts = useInboxCounts().data;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [at, setAt] = useState(-1);
  const walk = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, at + by));
    setAt(next);
    document.getElementById(`inbox-${items[next]?.id}`)?.focus();
  };
  const show = (change: { kind?: Kind | null; state?: string }) => {
    setAt(-1);
    const wanted = { kind: change.kind === undefined ? kind : change.kind, state: change.state ?? state };
    setSearch({ ...(wanted.kind ? { kind: wanted.kind } : {}), ...(wanted.state === "done" ? { state: "done" } : {}) });
  };
  useShortcuts({ j: () => walk(1), k: () => walk(-1), c: () => void navigate(`/${TASKS}/new`) });
  return (
    <div className="inbox-page">
      <header className="page-head">
        <h1>{t("inbox.title")}</h1>
        {counts && <span className="count">{showNumber(counts.all)}</span>}
        {counts && counts.overdue > 0 && <Tag tone="wrong">{t("inbox.overdueCount", { n: counts.overdue })}</Tag>}
        <div className="page-acts"><Link to={`/${TASKS}/new`}><Button icon={<PlusOutlined aria-hidden />} tabIndex={-1}>{t("inbox.new")}</Button></Link></div>
      </header>
      <div className="inbox-filters">
        <Kinds chosen={kind} counts={state === "open" ? counts?.kinds : undefined} all={state === "open" ? counts?.all : undefined} onChoose={(next) => show({ kind: next })} />
        <Segmented value={state} onChange={(next) => show({ state: next })} options={[{ value: "open", label: t("inbox.open") }, { value: "done", label: t("inbox.done") }]} aria-label={t("inbox.state")} />
      </div>
      {list.isPending && <Bones lines={8} />}
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Nothing state={state} kind={kind} onClear={() => show({ kind: null })} />}
      <ul className="inbox">
        {items.map((item, index) => <InboxRow key={item.id} item={item} onFocus={() => setAt(index)} onOpen={() => void navigate(item.record?.label ? recordAddress(item.record.type, item.record.id) : recordAddress(TASKS, item.id))} />)}
      </ul>
      {items.length > 0 && <More list={list} shown={items.length} />}
    </div>
  );
}

function Kinds({ chosen, counts, all, onChoose }: { chosen: Kind | null; counts?: Partial<Record<Kind, number>>; all?: number; onChoose: (kind: Kind | null) => void }) {
  const chip = (kind: Kind | null, label: string, count?: number) => (
    <button key={kind ?? "all"} type="button" className="plain kind-chip" aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
      {label}{count ? <span className="kind-count">{showNumber(count)}</span> : null}
    </button>
  );
  return (
    <div className="kind-chips" role="group" aria-label={t("inbox.filter")}>
      {chip(null, t("inbox.all"), all)}
      {KINDS.map((kind) => chip(kind, t(`inbox.kind.${kind}`), counts?.[kind]))}
    </div>
  );
}

function Nothing({ state, kind, onClear }: { state: "open" | "done"; kind: Kind | null; onClear: () => void }) {
  const mark = <InboxOutlined aria-hidden />;
  if (kind) return <Empty mark={mark} title={t("inbox.filteredOut")} step={<Button onClick={onClear}>{t("inbox.clear")}</Button>} />;
  if (state === "done") return <Empty mark={mark} title={t("inbox.noneDone")}>{t("inbox.noneDoneHow")}</Empty>;
  return <Empty mark={mark} title={t("inbox.none")}>{t("inbox.noneHow")}</Empty>;
}
