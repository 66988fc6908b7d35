import { useState } from "react";
import { CopyOutlined, DeleteOutlined, EditOutlined, EllipsisOutlined, LinkOutlined, LockOutlined, MergeOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { Link, useNavigate } from "react-router";
import type { Field } from "../../kit/fields/field";
import { sentence } from "../../kit/panel/Broken";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { RecordTypeEntry } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { Value } from "../fields/Value";
import { copied } from "../form/copied";
import { beginDraft, draftOfNew, forgetDraftsOf } from "../form/draft";
import { GONE } from "../form/LeaveGuard";
import { remove, restore } from "../form/write";
import { leaveOut, listAddress } from "../list/trail";
import { lockOf } from "../lock/locked";
import { LockChip } from "../lock/LockChip";
import { LockDialog } from "../lock/LockDialog";
import { MergeDialog } from "../merge/MergeDialog";
import { Steps } from "./Steps";
import type { Read } from "./useRecord";
import { VerbButtons } from "./VerbButtons";

/** Who or what this is, how it stands, and the main things to do with it. */
export function RecordHead({ entry, read, asOf, onEdit }: { entry: RecordTypeEntry; read: Read; asOf: string | null; onEdit?: () => void }) {
  const { record } = read;
  const number = entry.title === "number" ? undefined : valueAt(record, "number");
  return (
    <header className="record-head">
      <nav className="crumb" aria-label={t("crumb")}><Link to={listAddress(entry.type)}>{entry.label}</Link>{typeof number === "string" && <span> / {number}</span>}{!asOf && <Steps entry={entry} id={record.id} />}</nav>
      <div className="record-title">
        <h1>{faceOf(entry, record).label}</h1>
        <span className="tags">{statusFields(entry).filter((field) => !isEmptyValue(valueAt(record, field.path))).map((field) => <Value key={field.path} record={record} field={field} />)}</span>
        {!asOf && <LockChip entry={entry} record={record} />}
        {!asOf && (
          <div className="page-acts">
            <VerbButtons entry={entry} read={read} />
            {onEdit && <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>{t("record.edit")}</Button>}
            <MoreMenu entry={entry} read={read} />
          </div>
        )}
      </div>
    </header>
  );
}

/** Choices of the first section that stand in the list tell how the record stands. */
function statusFields(entry: RecordTypeEntry): Field[] {
  return entry.sections.flatMap((section) => section.fields).filter((field) => (field.kind === "choice" || field.kind === "choices") && (entry.listed?.includes(field.path) ?? false)).slice(0, 3);
}

function MoreMenu({ entry, read: { record, etag } }: { entry: RecordTypeEntry; read: Read }) {
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const { message, notification } = App.useApp();
  const [locking, setLocking] = useState(false);
  const name = faceOf(entry, record).label;
  const undo = async () => {
    notification.destroy(record.id);
    try {
      await restore(entry.type, record.id);
      await navigate(recordAddress(entry.type, record.id));
    } catch (failure) {
      void message.error(sentence(failure));
    }
  };
  const takeAway = async () => {
    try {
      await remove(entry.type, record.id, etag);
      forgetDraftsOf(record.id);
      leaveOut(entry.type, record.id);
      await navigate(listAddress(entry.type), { state: GONE });
      notification.success({ key: record.id, title: t("record.deleted", { name }), duration: 12, actions: <Button size="small" onClick={() => void undo()}>{t("undo")}</Button> });
    } catch (failure) {
      void message.error(sentence(failure));
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    void message.success(t("record.copied"));
  };
  const duplicate = async () => {
    beginDraft(draftOfNew(entry.type, record.id), copied(entry, record));
    await navigate(`/${entry.type}/new`, { state: { copyOf: record.id } });
  };
  const items: MenuProps["items"] = [{ key: "copy", icon: <LinkOutlined aria-hidden />, label: t("record.copyLink"), onClick: () => void copy() }];
  const lock = lockOf(record);
  if (may(entry, "create") && !entry.verbs.some((verb) => verb.creating)) items.push({ key: "duplicate", icon: <CopyOutlined aria-hidden />, label: t("record.duplicate"), onClick: () => void duplicate() });
  if (may(entry, "lock") && !lock) items.push({ key: "lock", icon: <LockOutlined aria-hidden />, label: t("lock.lock"), onClick: () => setLocking(true) });
  if (entry.actions?.includes("merge") && !lock) items.push({ key: "merge", icon: <MergeOutlined aria-hidden />, label: t("merge.with"), onClick: () => setMerging(true) });
  if (may(entry, "delete") && !lock) items.push({ type: "divider" }, { key: "delete", danger: true, icon: <DeleteOutlined aria-hidden />, label: t("record.delete"), onClick: () => void takeAway() });
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement={below("end")}><Button icon={<EllipsisOutlined aria-hidden />} aria-label={t("record.more")} /></Dropdown>
      {locking && <LockDialog entry={entry} record={record} onClose={() => setLocking(false)} />}
      {merging && <MergeDialog entry={entry} ids={[record.id]} onClose={() => setMerging(false)} />}
    </>
  );
}
