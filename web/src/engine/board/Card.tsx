import { useState, type KeyboardEvent } from "react";
import { SwapOutlined } from "@ant-design/icons";
import { Button, Checkbox, Dropdown } from "antd";
import { Link } from "react-router";
import { alongLine } from "../../kit/text/direction";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { GroupName } from "../group/GroupName";
import { Lines } from "../list/grid/Lines";
import { LockSign } from "../lock/LockSign";
import { daysSince } from "./ages";
import type { Work } from "./BoardColumn";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  record: RecordValue;
  columns: Field[];
  values: (string | null)[];
  /** When it came into its column, once that is known. */
  since?: string;
  work: Work;
}

const MOST_FIELDS = 4;

/** A record on a board: dragged by the mouse, moved by its button or with Ctrl and the arrow keys; X chooses it, and what is chosen moves together. */
export function Card({ entry, field, record, columns, values, since, work }: Props) {
  const now = (valueAt(record, field.path) ?? null) as string | null;
  const { label } = faceOf(entry, record);
  const shown = columns.filter((column) => column.path !== entry.title && column.path !== field.path && !isEmptyValue(valueAt(record, column.path))).slice(0, MOST_FIELDS);
  const name = columns.find((column) => column.path === entry.title);
  const [isEditing, setEditing] = useState(false);
  const isChosen = work.selection.ids.has(record.id);
  const link = <><LockSign record={record} /><Link to={recordAddress(entry.type, record.id)} draggable={false}>{label}</Link></>;
  const move = (value: string | null) => work.move(work.with(record), value);
  const onKeyDown = (event: KeyboardEvent) => {
    const isChoosing = event.key === "x" && !event.ctrlKey && !event.metaKey;
    const step = alongLine(event.key);
    const to = step && (event.ctrlKey || event.metaKey) && work.canMove ? values[values.indexOf(now) + step] : undefined;
    if (isChoosing) work.selection.toggle(record.id);
    else if (to !== undefined) move(to);
    else return;
    event.preventDefault();
  };
  return (
    <article className="card" data-chosen={isChosen} draggable={work.canMove && !isEditing} onKeyDown={onKeyDown} onDragStart={(event) => { event.dataTransfer.effectAllowed = "move"; work.drag(work.with(record)); }} onDragEnd={() => work.drag([])}>
      {!name && link}
      <Lines record={record} fields={shown} edits={work.edits} mayChange={may(entry, "change")} name={name && { field: name, shown: link }} isLabelled onEditing={setEditing} />
      {since && <p className="card-age faint" title={t("board.since", { moment: showMoment(since) })}>{t("board.age", { n: daysSince(since) })}</p>}
      <div className="card-acts">
        <Checkbox className="card-choice" aria-label={t("grid.choose", { name: label })} checked={isChosen} onChange={() => work.selection.toggle(record.id)} />
        {work.canMove && (
          <Dropdown trigger={["click"]} menu={{ items: values.filter((value) => value !== now && value !== null).map((value) => ({ key: value ?? "", label: <GroupName field={field} value={value} />, onClick: () => move(value) })) }}>
            <Button size="small" type="text" icon={<SwapOutlined aria-hidden />} aria-label={t("board.move", { name: label })} title={t("board.move", { name: label })} />
          </Dropdown>
        )}
      </div>
    </article>
  );
}
