import { useSearchParams } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { may } from "../catalog/catalog";
import { faceOf } from "../fields/faces";
import { RecordPage } from "../record/RecordPage";
import { LockSign } from "../lock/LockSign";
import { Conflicts } from "./grid/Conflicts";
import { Lines } from "./grid/Lines";
import { useEdits } from "./grid/useEdits";
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
  const edits = useEdits(entry);
  const name = columns.find((field) => field.path === entry.title);
  const show = (id: string | undefined) => id && setParams((now) => { now.set("open", id); return now; }, { replace: true });
  useShortcuts({ j: () => show(records[Math.min(records.length - 1, at + 1)]?.id), k: () => show(records[Math.max(0, at - 1)]?.id) });
  if (list.isPending) return <Bones lines={12} />;
  if (list.isError) return <Broken failure={list.error} onRetry={() => void list.refetch()} />;
  if (!records.length) return <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />;
  return (
    <div className="split">
      <nav className="split-list" aria-label={entry.label}>
        {records.map(edits.current).map((record) => {
          const chooser = <button type="button" className="plain split-name" aria-current={record.id === open} onClick={() => show(record.id)}><LockSign record={record} />{faceOf(entry, record).label}</button>;
          return (
            <div key={record.id} className="split-one lines-flat" data-open={record.id === open} onClick={() => record.id !== open && show(record.id)}>
              {!name && chooser}
              <Lines record={record} fields={columns.filter((field) => field !== name).slice(0, SHOWN)} edits={edits} mayChange={may(entry, "change")} name={name && { field: name, shown: chooser }} />
            </div>
          );
        })}
        <More list={list} shown={records.length} />
      </nav>
      <section className="split-record" aria-label={t("kind.split.record")}>{open && <RecordPage key={open} entry={entry} id={open} />}</section>
      <Conflicts entry={entry} edits={edits} />
    </div>
  );
}
