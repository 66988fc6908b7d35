import type { KeyboardEvent } from "react";
import { SwapOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { Link } from "react-router";
import { t } from "../../kit/text/text";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { Value } from "../fields/Value";
import { GroupName } from "../group/GroupName";
import { LockSign } from "../lock/LockSign";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  record: RecordValue;
  columns: Field[];
  values: (string | null)[];
  onDrag?: (record: RecordValue | null) => void;
  onMove: (value: string | null) => void;
}

const MOST_FIELDS = 4;

/** A record on a board: dragged by the mouse, moved by its button or with Ctrl and the arrow keys. */
export function Card({ entry, field, record, columns, values, onDrag, onMove }: Props) {
  const now = (valueAt(record, field.path) ?? null) as string | null;
  const { label } = faceOf(entry, record);
  const shown = columns.filter((column) => column.path !== entry.title && column.path !== field.path && !isEmptyValue(valueAt(record, column.path))).slice(0, MOST_FIELDS);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step || !(event.ctrlKey || event.metaKey) || !onDrag) return;
    event.preventDefault();
    const to = values[values.indexOf(now) + step];
    if (to !== undefined) onMove(to);
  };
  return (
    <article className="card" draggable={onDrag !== undefined} onKeyDown={onKeyDown} onDragStart={(event) => { event.dataTransfer.effectAllowed = "move"; onDrag?.(record); }} onDragEnd={() => onDrag?.(null)}>
      <div className="card-head">
        <span><LockSign record={record} /><Link to={recordAddress(entry.type, record.id)} draggable={false}>{label}</Link></span>
        {onDrag && (
          <Dropdown trigger={["click"]} menu={{ items: values.filter((value) => value !== now && value !== null).map((value) => ({ key: value ?? "", label: <GroupName field={field} value={value} />, onClick: () => onMove(value) })) }}>
            <Button size="small" type="text" icon={<SwapOutlined aria-hidden />} aria-label={t("board.move", { name: label })} title={t("board.move", { name: label })} />
          </Dropdown>
        )}
      </div>
      {shown.map((column) => <div key={column.path} className="card-line"><span className="faint">{column.label}</span> <Value record={record} field={column} /></div>)}
    </article>
  );
}
