import { useState } from "react";
import { RollbackOutlined } from "@ant-design/icons";
import { App, Button, Modal, Progress } from "antd";
import { Link, useNavigate, useParams } from "react-router";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { Tag, type Tone } from "../../../kit/tag/Tag";
import { showMoment } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { ActTag, Properties } from "./ChangeList";
import { isOver, useChangeSet, useUndo, useUndoing, type ChangeSet, type Item } from "./modes";
import { StateTag } from "./SetHistory";
import "./modes.css";

/** How far a set of changes is, what became of each item, and the way back. */
export function SetPage() {
  const { id = "" } = useParams();
  const set = useChangeSet(id);
  usePageTitle(set.data?.title ?? t("modes.title"));
  if (set.isPending) return <Bones lines={10} />;
  if (set.isError) return <Broken failure={set.error} onRetry={() => void set.refetch()} />;
  const { title, by, begunAt, items, undoes, undoneBy, lines } = set.data;
  const dealt = (lines ?? []).filter(({ state }) => state !== "WAITING").length;
  return (
    <div className="modes-page">
      <nav className="crumb" aria-label={t("crumb")}><Link to="/modes">{t("modes.title")}</Link></nav>
      <header className="page-head"><h1>{title}</h1><StateTag set={set.data} /><div className="page-acts">{set.data.undoable && <UndoButton set={set.data} />}</div></header>
      <p className="muted">{[by, showMoment(begunAt)].filter(Boolean).join(" · ")}{undoes && <> · <Link to={`/modes/sets/${undoes}`}>{t("modes.undoes")}</Link></>}{undoneBy && <> · <Link to={`/modes/sets/${undoneBy}`}>{t("modes.undoneBy")}</Link></>}</p>
      <Panel className="set-progress">
        <Progress percent={items ? Math.floor((100 * dealt) / items) : 100} status={isOver(set.data) ? (set.data.state === "FAILED" ? "exception" : "success") : "active"} aria-label={title} />
        <p className="muted num" role="status">{t("modes.items", { done: set.data.done, all: items })}{!isOver(set.data) && ` · ${t("modes.leaveIt")}`}</p>
        <Link to={`/platform/jobs/${id}`}>{t("modes.job")}</Link>
      </Panel>
      <Items items={lines ?? []} />
    </div>
  );
}

/** What went otherwise stands above what is simply done. */
function Items({ items }: { items: Item[] }) {
  const isPlain = (item: Item) => item.state === "DONE" && !item.message;
  const groups: [string, Item[]][] = [[t("modes.toLookAt"), items.filter((item) => !isPlain(item))], [t("modes.doneItems"), items.filter(isPlain)]];
  return groups.filter(([, those]) => those.length > 0).map(([title, those]) => <Panel key={title} title={title}><ul className="changes">{those.map((item) => <Line key={`${item.kind} ${item.key}`} item={item} />)}</ul></Panel>);
}

function Line({ item }: { item: Item }) {
  return (
    <li className="change">
      <div className="change-head"><span className="faint">{item.kindLabel}</span> <b>{item.label}</b> <ActTag act={item.act} />{item.state !== "DONE" && <Tag tone={toneOf(item.state)}>{t(`modes.state.${item.state}`)}</Tag>}</div>
      {item.message && <p className="change-warning">{item.message}</p>}
      <Properties act={item.act} properties={item.properties} />
    </li>
  );
}

function toneOf(state: Item["state"]): Tone {
  switch (state) {
    case "DONE": return "good";
    case "WAITING": return "information";
    case "REFUSED": return "wrong";
    case "CONFLICT": return "attention";
    case "SKIPPED": return "neutral";
  }
}

/** Shows first what would come back and what somebody changed since, which stays. */
function UndoButton({ set }: { set: ChangeSet }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const preview = useUndoing(set.id, isOpen);
  const undo = useUndo(set.id, (next) => { setOpen(false); void navigate(`/modes/sets/${next}`); });
  const back = preview.data?.filter((item) => item.state !== "CONFLICT").length ?? 0;
  return (
    <>
      <Button icon={<RollbackOutlined aria-hidden />} onClick={() => setOpen(true)}>{t("undo")}</Button>
      <Modal title={t("modes.undoTitle")} open={isOpen} onCancel={() => setOpen(false)} okText={t("modes.undoRun", { n: back })} okButtonProps={{ disabled: !preview.data, loading: undo.isPending }} cancelText={t("cancel")}
        onOk={() => undo.mutate(undefined, { onError: (failure) => void message.error(sentence(failure)) })}>
        {preview.isPending && <Bones lines={5} />}
        {preview.isError && <Broken failure={preview.error} />}
        {preview.data && <p className="muted">{t("modes.undoHow")}</p>}
        {preview.data && <ul className="changes undo-preview">{preview.data.map((item) => <Line key={`${item.kind} ${item.key}`} item={{ ...item, state: item.state === "WAITING" ? "DONE" : item.state }} />)}</ul>}
      </Modal>
    </>
  );
}
