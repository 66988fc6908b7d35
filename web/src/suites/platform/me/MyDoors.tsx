import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { allFields } from "../../../engine/catalog/catalog";
import type { Field, RecordTypeEntry, RecordValue } from "../../../engine/catalog/types";
import { manyOf } from "../../../engine/catalog/words";
import { Value } from "../../../engine/fields/Value";
import { act } from "../../../engine/form/write";
import { More } from "../../../engine/list/More";
import { useRecords } from "../../../engine/list/useRecords";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { deviceName } from "./deviceName";
import { t } from "../../../kit/text/text";

/** My own records of a type, newest first; what still stands open can be closed. */
export function MyDoors({ entry, ended }: { entry: RecordTypeEntry; ended?: string }) {
  const known = new Map(allFields(entry).map((field) => [field.path, field]));
  const columns = [...(entry.listed ?? []), "createdAt"].map((path) => known.get(path)).filter((field): field is Field => field !== undefined && field.path !== ended);
  const filter = ["owner eq crm.me()", ended && `${ended} eq null`].filter(Boolean).join(" and ");
  const list = useRecords({ type: entry.type, filter, sort: "-createdAt", columns, limit: 8 });
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Bones lines={3} />;
  if (list.isError) return <Broken failure={list.error} onRetry={() => void list.refetch()} />;
  if (!records.length) return <Empty small title={t("empty.none", { many: manyOf(entry) })} />;
  return (
    <div className="rows-scroll" tabIndex={0} role="region" aria-label={manyOf(entry)}>
      <table className="rows-table">
        <thead><tr>{columns.map((field) => <th key={field.path} scope="col">{field.label}</th>)}{ended && <th><span className="visually-hidden">{t("record.more")}</span></th>}</tr></thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              {columns.map((field) => <td key={field.path}>{field.path === "device" ? deviceName(String(record.device ?? "")) : <Value record={record} field={field} />}</td>)}
              {ended && <td className="end"><Revoke entry={entry} record={record} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
      <More list={list} shown={records.length} onlyAsked />
    </div>
  );
}

function Revoke({ entry, record }: { entry: RecordTypeEntry; record: RecordValue }) {
  const { message } = App.useApp();
  const verb = entry.verbs.find((one) => one.verb === "revoke");
  const revoking = useMutation({ mutationFn: () => act(entry.type, record.id, "revoke", {}), onError: (failure) => void message.error(sentence(failure)) });
  return verb ? <Button size="small" loading={revoking.isPending} onClick={() => revoking.mutate()}>{verb.label}</Button> : null;
}
