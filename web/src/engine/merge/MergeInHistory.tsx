import { Button } from "antd";
import { Link } from "react-router";
import { t } from "../../kit/text/text";
import type { MergeTold } from "./merge";
import { Moves } from "./Moves";
import "./merge.css";

/** Which records became part of this one, what moved, and the way back while there is one. */
export function MergeInHistory({ merge, onUndo }: { merge: MergeTold; onUndo?: () => void }) {
  const names = merge.others.map((other) => other.label ?? other.id.slice(0, 8)).join(", ");
  return (
    <div className="history-merged">
      <span>{t(merge.state === "undone" || merge.state === "returning" ? "merge.wasTaken" : "merge.took", { names })}</span>
      {merge.moves.length > 0 && <Moves moves={merge.moves} title={t("merge.moved")} />}
      {merge.state === "moving" && merge.job && <Link to={`/platform/jobs/${merge.job}`}>{t("merge.moving")}</Link>}
      {merge.undoable && onUndo && <Button size="small" onClick={onUndo}>{t("merge.undoTitle")}</Button>}
    </div>
  );
}
