import { useState } from "react";
import { CheckCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { recordAddress } from "../fields/RecordLink";
import type { MergeTold } from "./merge";
import { Moves } from "./Moves";
import { UndoMerge } from "./UndoMerge";

/** It is done: where the survivor stands, what moved, and the way back. */
export function MergeDone({ entry, into, told, onLeave }: { entry: RecordTypeEntry; into: string; told: MergeTold | undefined; onLeave: () => void }) {
  const [undoing, setUndoing] = useState(false);
  return (
    <div className="merge-done">
      <p><CheckCircleOutlined aria-hidden className="merge-tick" /> {t("merge.done", { n: (told?.others.length ?? 0) + 1 })}</p>
      {told && <Moves moves={told.moves} title={t(told.state === "moving" ? "merge.moving" : "merge.moved")} />}
      <div className="bulk-acts">
        <Link to={recordAddress(entry.type, into)} onClick={onLeave}>{t("merge.openSurvivor")}</Link>
        {told?.undoable && <Button onClick={() => setUndoing(true)}>{t("undo")}</Button>}
        {told?.job && <Link to={`/platform/jobs/${told.job}`} onClick={onLeave}>{t("bulk.job")}</Link>}
      </div>
      <p className="faint">{t("merge.undoableFor")}</p>
      {undoing && told && <UndoMerge entry={entry} survivor={into} told={told} onClose={() => setUndoing(false)} onDone={onLeave} />}
    </div>
  );
}
