import { useMemo } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { t } from "../../kit/text/text";
import { allFields, may } from "../catalog/catalog";
import { manyOf, oneOf } from "../catalog/words";
import type { Field, RecordTypeEntry } from "../catalog/types";
import type { LayoutRelated } from "../layout/layout";
import { ListTable } from "../list/ListTable";
import { More } from "../list/More";
import { useRecords } from "../list/useRecords";

/** The records of another type that point here; as a layout has them, if one does. */
export function RelatedList({ entry, field, id, drawn }: { entry: RecordTypeEntry; field: Field; id: string; drawn?: LayoutRelated }) {
  const columns = useMemo(() => {
    const known = new Map(allFields(entry).map((one) => [one.path, one]));
    if (drawn?.columns.length) return drawn.columns.flatMap((path) => known.get(path) ?? []);
    return (entry.listed ?? []).map((path) => known.get(path)).filter((one): one is Field => one !== undefined && one.path !== field.path).slice(0, 6);
  }, [entry, field, drawn]);
  const filter = drawn?.filter ? `${field.path} eq '${id}' and (${drawn.filter})` : `${field.path} eq '${id}'`;
  const list = useRecords({ type: entry.type, filter, sort: drawn?.sort ?? entry.defaultSort, columns, title: entry.title, limit: 20 });
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const create = may(entry, "create") && <Link to={`/${entry.type}/new?${field.path}=${id}`}><Button size="small" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>{t("list.create", { one: oneOf(entry) })}</Button></Link>;
  if (list.isPending) return <Bones lines={6} />;
  if (list.isError) return <Broken failure={list.error} onRetry={() => void list.refetch()} />;
  if (!records.length) return <Empty small title={t("empty.none", { many: manyOf(entry) })} step={create} />;
  return (
    <>
      <div className="related-tools">{create}<Link to={`/${entry.type}?filter=${encodeURIComponent(filter)}`}>{t("record.asList")}</Link></div>
      <div className="rows-scroll"><ListTable entry={entry} columns={columns} records={records} /></div>
      <More list={list} shown={records.length} />
    </>
  );
}
