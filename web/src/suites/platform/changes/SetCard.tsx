import { useState } from "react";
import { DownloadOutlined, RollbackOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { RecordLink } from "../../../engine/fields/RecordLink";
import { Tag, type Tone } from "../../../kit/tag/Tag";
import { showMoment, showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { JOBS } from "../jobs/job";
import type { ChangeSet } from "./changeSets";
import { UndoSet } from "./UndoSet";

/** One set: who, when, how many, how it ended, what was left alone, and the way back. */
export function SetCard({ set }: { set: ChangeSet }) {
  const [undoing, setUndoing] = useState(false);
  return (
    <li className="panel job">
      <header>
        <Link to={addressOf(set)}>{set.title ?? set.kindLabel}</Link>
        <span className="muted">{set.kindLabel}</span>
        <StateTag set={set} />
        <span className="gap" />
        {set.undoable && <Button size="small" icon={<RollbackOutlined aria-hidden />} onClick={() => setUndoing(true)}>{t("undo")}</Button>}
      </header>
      {set.reason && <p>{set.reason}</p>}
      <p className="muted num change-facts">
        <span>{set.by ? (set.by.label ? <RecordLink type="platform/users" id={set.by.id} face={{ id: set.by.id, label: set.by.label }} /> : t("access.someone")) : t("history.house")}</span>
        <time dateTime={set.at}>{showMoment(set.at)}</time>
        {set.changed !== null && <span>{t("changes.changed", { n: set.changed, shown: showNumber(set.changed) })}</span>}
        {(set.left ?? 0) > 0 && <span>{t("changes.left", { n: set.left ?? 0, shown: showNumber(set.left ?? 0) })}</span>}
        {set.undoable && <span>{set.undoableUntil ? t("changes.undoableUntil", { at: showMoment(set.undoableUntil) }) : t("changes.undoable")}</span>}
        {set.undoes && <Link to={`/changes?set=${set.undoes}`}>{t("changes.undoes")}</Link>}
        {set.undoneBy && <Link to={`/changes?set=${set.undoneBy}`}>{t("changes.undoneBy")}</Link>}
      </p>
      <Files set={set} />
      {undoing && <UndoSet set={set} onClose={() => setUndoing(false)} />}
    </li>
  );
}

function Files({ set }: { set: ChangeSet }) {
  const rejects = set.kind === "import" && !set.undoes && (set.left ?? 0) > 0;
  if (!set.files.length && !rejects) return null;
  return (
    <p className="job-result">
      {rejects && <a href={`/api/platform/imports/${set.id}/errors.csv`} download><DownloadOutlined aria-hidden /> {t("job.rejects")}</a>}
      {set.files.map((file) => <a key={file} href={`/api/${JOBS}/${set.id}/files/${encodeURIComponent(file)}`} download><DownloadOutlined aria-hidden /> {t("changes.leftFile")}</a>)}
    </p>
  );
}

/** Configurations have a page of their own; of the others the job tells the rest, where there is one. */
function addressOf(set: ChangeSet): string {
  if (set.kind === "configuration") return `/modes/sets/${set.id}`;
  return set.state ? `/${JOBS}/${set.id}` : `/changes?set=${set.id}`;
}

function StateTag({ set }: { set: ChangeSet }) {
  if (set.undoneBy) return <Tag tone="neutral">{t("changes.state.undone")}</Tag>;
  return set.state && <Tag tone={toneOf(set.state)}>{t(`changes.state.${set.state}`)}</Tag>;
}

function toneOf(state: NonNullable<ChangeSet["state"]>): Tone {
  switch (state) {
    case "QUEUED": return "neutral";
    case "RUNNING": return "information";
    case "DONE": return "good";
    case "FAILED": return "wrong";
    case "CANCELLED": return "attention";
  }
}
