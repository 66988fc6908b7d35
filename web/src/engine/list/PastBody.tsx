import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { ListTable } from "./ListTable";
import { More } from "./More";
import { NothingHere } from "./NothingHere";
import { Totals } from "./Totals";
import type { ListControl } from "./useListState";
import { useRecords } from "./useRecords";

/** The list as it stood at a moment: to be read, not to be worked in. */
export function PastBody({ entry, columns, state, asOf }: { entry: RecordTypeEntry; columns: Field[]; state: ListControl; asOf: string }) {
  const list = useRecords({ type: entry.type, filter: state.filter, q: state.q, sort: state.sort, columns, title: entry.title, asOf }, state.isReady);
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="table-scroll">
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <div className="list-bones"><Bones lines={12} /></div>}
      {list.isSuccess && records.length === 0 && <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />}
      {records.length > 0 && (
        <ListTable entry={entry} columns={columns} records={records} sort={state.sort} onSort={(sort) => state.change({ sort })} busy={list.isPlaceholderData} asOf={asOf}
          footer={<Totals type={entry.type} columns={columns} filter={state.filter} q={state.q} asOf={asOf} isPlain />} />
      )}
      {records.length > 0 && <More list={list} shown={records.length} />}
    </div>
  );
}
