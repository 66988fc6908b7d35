import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { Peek } from "../record/Peek";
import { Grid } from "./grid/Grid";
import { Conflicts } from "./grid/Conflicts";
import { SelectionBar } from "./grid/SelectionBar";
import { useEdits } from "./grid/useEdits";
import { useSelection } from "./grid/useSelection";
import { More } from "./More";
import { NothingHere } from "./NothingHere";
import { Totals } from "./Totals";
import type { ListControl } from "./useListState";
import { layTrail } from "./trail";
import { pageOf, useRecords } from "./useRecords";

interface Props {
  entry: RecordTypeEntry;
  columns: Field[];
  state: ListControl;
}

/** The list as a table: choose, change in place, add up, look aside. */
export function ListBody({ entry, columns, state }: Props) {
  const wish = { type: entry.type, filter: state.filter, q: state.q, sort: state.sort, columns, title: entry.title };
  const list = useRecords(wish, state.isReady);
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const selection = useSelection(`${entry.type} ${state.filter} ${state.q}`);
  const edits = useEdits(entry);
  const [peeked, setPeeked] = useState<RecordValue | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const { pathname, search } = useLocation();
  useEffect(() => layTrail({ type: entry.type, address: pathname + search, ids: records.map((record) => record.id), next: list.data?.pages.at(-1)?.next ?? null, more: (cursor) => pageOf(wish, cursor) }));
  useShortcuts({ j: () => walk(table.current, 1), k: () => walk(table.current, -1) });
  return (
    <>
      <SelectionBar entry={entry} filter={state.filter} q={state.q} page={records.map((record) => record.id)} hasMore={list.hasNextPage} selection={selection} />
      <div className="table-scroll" ref={table} data-density={state.density || undefined}>
        {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <div className="list-bones"><Bones lines={12} /></div>}
        {list.isSuccess && records.length === 0 && <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />}
        {records.length > 0 && (
          <Grid entry={entry} fields={columns} columns={state.columns} frozen={state.frozen} records={records} sort={state.sort} busy={list.isPlaceholderData} selection={selection} edits={edits} mayChange={may(entry, "change")}
            onSort={(sort) => state.change({ sort })} onColumns={state.setColumns} onPeek={setPeeked}
            footer={<Totals type={entry.type} columns={columns} asked={state.totals} filter={state.filter} q={state.q} />} />
        )}
        {records.length > 0 && <More list={list} shown={records.length} />}
      </div>
      <Conflicts entry={entry} edits={edits} />
      {peeked && <Peek entry={entry} record={peeked} onClose={() => setPeeked(null)} />}
    </>
  );
}

/** Goes on to the next or the previous row of a table, or of several. */
export function walk(table: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}
