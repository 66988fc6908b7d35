import { useRef, useState } from "react";
import { EditOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { Lines } from "../list/grid/Lines";
import type { Edits } from "../list/grid/useEdits";

interface Props {
  entry: RecordTypeEntry;
  record: RecordValue;
  fields: Field[];
  edits: Edits;
}

/** The values of a record of the calendar, changed without leaving it. */
export function QuickEdit({ entry, record, fields, edits }: Props) {
  const [open, setOpen] = useState(false);
  const lines = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { label } = faceOf(entry, record);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const content = (
    <div className="quick-edit" ref={lines} onKeyDown={(event) => { if (event.key === "Escape" && !event.defaultPrevented) close(); }}>
      <b>{label}</b>
      <Lines record={record} fields={fields} edits={edits} mayChange isLabelled />
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} afterOpenChange={(isOpen) => isOpen && lines.current?.querySelector<HTMLElement>("[data-line]")?.focus()} destroyOnHidden content={content}>
      <Button ref={button} className="calendar-edit" size="small" type="text" icon={<EditOutlined aria-hidden />} aria-label={t("calendar.edit", { name: label })} title={t("calendar.edit", { name: label })} />
    </Popover>
  );
}
