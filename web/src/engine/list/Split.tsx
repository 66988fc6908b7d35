import { useSearchParams } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { Value } from "../fields/Value";
import { RecordPage } from "../record/RecordPage";
import { More } from "./More";
import { NothingHere } from "./NothingHere";
import type { ListControl } from "./useListState";
import { useRecords } from "./useRecords";
import "./split.css";

const SHOWN = 2;

/** The list to the left, the record to the right; J and K go on. */
export function Split({ entry, columns, state }: { entry: RecordTypeEntry; columns: Field[]; state: ListControl }) {
  const [params, setParams] = useSearchParams();
  const list = useRecords({ type: entry.type, filter: state.filter, q: state.q, sort: state.sort, columns, title: entry.title }, state.isReady);
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.max(0, records.findIndex((record) => record.id === params.get("open")));
  const open = params.get("open") ?? records[0]?.id;
  const show = (id: string | undefined) => id && setParams((now) => { now.set("open", id); return now; }, { replace: true });
  useShortcuts({ j: () => show(records[Math.min(records.length - 1, at + 1)]?.id), k: () => show(records[Math.max(0, at - 1)]?.id) });
  if (list.isPending) return <Bones lines={12} />;
  if (list.isError) return <Broken failure={list.error} onRetry={() => void list.refetch()} />;
  if (!records.length) return <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />;
  return (
    <div className="split">
      <nav className="split-list" aria-label={entry.label}>
        {records.map((record) => (
          <button key={record.id} type="button" className="plain split-one" aria-current={record.id === open} onClick={() => show(record.id)}>
            <b>{faceOf(entry, record).label}</b>
            <span className="split-values">{columns.filter((field) => field.path !== entry.title).slice(0, SHOWN).map((field) => <span key={field.path} title={field.label}><Value record={record} field={field} /></span>)}</span>
          </button>
        ))}
        <More list={list} shown={records.length} />
      </nav>
      <section className="split-record" aria-label={t("kind.split.record")}>{open && <RecordPage key={open} entry={entry} id={open} />}</section>
    </div>
  );
}
