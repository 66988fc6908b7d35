import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import type { Column } from "../view/look";

interface Props {
  fields: Map<string, Field>;
  columns: Column[];
  onChange: (columns: Column[]) => void;
}

/** Which columns stand in the list, and in which order. */
export function ColumnChooser({ fields, columns, onChange }: Props) {
  return (
    <Popover trigger="click" placement={below("end")} destroyOnHidden title={t("list.columns")} content={<Columns fields={fields} columns={columns} onChange={onChange} />}>
      <Button icon={<TableOutlined aria-hidden />} aria-label={t("list.columns")} title={t("list.columns")} />
    </Popover>
  );
}

function Columns({ fields, columns, onChange }: Props) {
  const others = [...fields.values()].filter((field) => !columns.some((column) => column.path === field.path) && field.kind !== "longText");
  const move = (at: number, step: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    onChange(next);
  };
  return (
    <div className="columns">
      {columns.map(({ path }, at) => (
        <div key={path} className="columns-row">
          <Checkbox checked disabled={columns.length === 1} onChange={() => onChange(columns.filter((one) => one.path !== path))}>{fields.get(path)?.label ?? path}</Checkbox>
          <Button size="small" type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t("moveUp")} disabled={at === 0} onClick={() => move(at, -1)} />
          <Button size="small" type="text" icon={<ArrowDownOutlined aria-hidden />} aria-label={t("moveDown")} disabled={at === columns.length - 1} onClick={() => move(at, 1)} />
        </div>
      ))}
      {others.map((field) => <div key={field.path} className="columns-row"><Checkbox checked={false} onChange={() => onChange([...columns, { path: field.path }])}>{field.label}</Checkbox></div>)}
    </div>
  );
}
