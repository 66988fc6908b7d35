import { useState } from "react";
import { DeleteOutlined, UndoOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link, useNavigate } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken, sentence } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { showMoment, showRelative } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { get } from "../api/http";
import { Problem } from "../api/problem";
import { manyOf } from "../catalog/words";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress, RecordLink } from "../fields/RecordLink";
import { labelsOf } from "../form/FindingsSummary";
import { restore } from "../form/write";
import { More } from "./More";
import { SearchBox } from "./SearchBox";
import type { Page } from "./useRecords";
import "./list.css";
import "./table.css";

/** The deleted records of a type, for those who may delete; each can be brought back. */
export function BinPage({ entry }: { entry: RecordTypeEntry }) {
  const title = t("bin.open", { many: manyOf(entry) });
  usePageTitle(title);
  const [q, setQ] = useState("");
  const bin = useInfiniteQuery({
    queryKey: ["list", entry.type, "bin", q],
    queryFn: ({ pageParam, signal }) => get<Page>(entry.type, { deleted: true, q, sort: "-updatedAt", limit: 50, cursor: pageParam, fields: [entry.title ?? "id", "deletedAt", "updatedBy"].join(","), expand: "updatedBy" }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const records = bin.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="list-page">
      <nav className="crumb" aria-label={t("crumb")}><Link to={`/${entry.type}`}>{entry.label}</Link></nav>
      <header className="page-head"><h1>{title}</h1></header>
      <div className="list-tools"><SearchBox value={q} onSearch={setQ} many={manyOf(entry)} /></div>
      <div className="table-scroll">
        {bin.isPending && <Bones lines={8} />}
        {bin.isError && <Broken failure={bin.error} onRetry={() => void bin.refetch()} />}
        {bin.isSuccess && !records.length && <Empty mark={<DeleteOutlined aria-hidden />} title={t("bin.none")}>{t("bin.noneHow")}</Empty>}
        {records.length > 0 && (
          <table className="list-table">
            <caption className="visually-hidden">{title}</caption>
            <thead><tr><th scope="col">{entry.labelOne ?? entry.one}</th><th scope="col">{t("bin.deletedAt")}</th><th scope="col">{t("bin.deletedBy")}</th><th scope="col"><span className="visually-hidden">{t("bin.restore")}</span></th></tr></thead>
            <tbody>{records.map((record) => <Deleted key={record.id} entry={entry} record={record} />)}</tbody>
          </table>
        )}
        {records.length > 0 && <More list={bin} shown={records.length} />}
      </div>
    </div>
  );
}

function Deleted({ entry, record }: { entry: RecordTypeEntry; record: RecordValue }) {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const name = faceOf(entry, record).label;
  const restoring = useMutation({
    mutationFn: () => restore(entry.type, record.id),
    onSuccess: () => notification.success({ title: t("bin.restored", { name }), duration: 12, actions: <Button size="small" onClick={() => void navigate(recordAddress(entry.type, record.id))}>{t("bin.openIt")}</Button> }),
    onError: (failure) => notification.error({ title: t("bin.taken", { name }), description: reasons(entry, failure) }),
  });
  const deletedAt = String(record.deletedAt ?? record.updatedAt ?? "");
  return (
    <tr>
      <td className="title">{name}</td>
      <td data-label={t("bin.deletedAt")}><time dateTime={deletedAt} title={showMoment(deletedAt)}>{showRelative(deletedAt)}</time></td>
      <td data-label={t("bin.deletedBy")}>{record.updatedBy ? <RecordLink type="platform/users" id={record.updatedBy} face={record["updatedBy$"] as { id: string; label: string } | undefined} /> : "–"}</td>
      <td className="end"><Button size="small" icon={<UndoOutlined aria-hidden />} loading={restoring.isPending} onClick={() => restoring.mutate()}>{t("bin.restore")}</Button></td>
    </tr>
  );
}

/** What stands in the way, field by field, such as a number that has been given to another record. */
function reasons(entry: RecordTypeEntry, failure: unknown): string {
  if (!(failure instanceof Problem) || !failure.fields.length) return sentence(failure);
  const label = labelsOf(entry);
  return failure.fields.map((finding) => `${label(finding.path)}: ${finding.message}`).join(" ");
}
