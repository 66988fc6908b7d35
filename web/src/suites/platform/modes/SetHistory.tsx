import { Button } from "antd";
import { Link } from "react-router";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { showMomentShort } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { useSets, type ChangeSet } from "./modes";

/** What was applied so far, the last first. */
export function SetHistory() {
  const sets = useSets();
  const all = sets.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("modes.history")}>
      {sets.isPending && <Bones lines={4} />}
      {sets.isError && <Broken failure={sets.error} onRetry={() => void sets.refetch()} />}
      {sets.isSuccess && !all.length && <p className="muted">{t("modes.noHistory")}</p>}
      <ul className="set-history">{all.map((set) => <Line key={set.id} set={set} />)}</ul>
      {sets.hasNextPage && <Button size="small" loading={sets.isFetchingNextPage} onClick={() => void sets.fetchNextPage()}>{t("list.more")}</Button>}
    </Panel>
  );
}

function Line({ set }: { set: ChangeSet }) {
  return (
    <li>
      <Link to={`/modes/sets/${set.id}`}>{set.title}</Link>
      <span className="faint">{[set.by, showMomentShort(set.begunAt), t("modes.items", { done: set.done, all: set.items })].filter(Boolean).join(" · ")}</span>
      <StateTag set={set} />
    </li>
  );
}

export function StateTag({ set }: { set: ChangeSet }) {
  if (set.undoneBy) return <Tag tone="neutral">{t("modes.undone")}</Tag>;
  switch (set.state) {
    case "QUEUED": case "RUNNING": return <Tag tone="information">{t("modes.running")}</Tag>;
    case "FAILED": return <Tag tone="wrong">{t("modes.failed")}</Tag>;
    case "CANCELLED": return <Tag tone="attention">{t("modes.cancelled")}</Tag>;
    case "DONE": case null: return <Tag tone={set.done === set.items ? "good" : "attention"}>{t(set.done === set.items ? "modes.done" : "modes.partly")}</Tag>;
  }
}
