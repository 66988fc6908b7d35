import { useEffect, useState } from "react";
import { showNumber } from "../../kit/text/format";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { valueAt } from "../catalog/paths";
import { GroupName } from "../group/GroupName";
import type { GroupFigures } from "../group/groups";
import type { Edits } from "../list/grid/useEdits";
import type { Selection } from "../list/grid/useSelection";
import { More } from "../list/More";
import { Sums } from "../list/Totals";
import type { ListControl } from "../list/useListState";
import { useRecords } from "../list/useRecords";
import { useAges } from "./ages";
import { Card } from "./Card";

/** What all columns share: what is chosen, changed and moved in any of them. */
export interface Work {
  edits: Edits;
  selection: Selection;
  dragged: RecordValue[];
  seen: Map<string, RecordValue>;
  canMove: boolean;
  drag: (records: RecordValue[]) => void;
  move: (records: RecordValue[], value: string | null) => void;
  with: (record: RecordValue) => RecordValue[];
}

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  group: GroupFigures;
  sums: string[];
  columns: Field[];
  state: ListControl;
  values: (string | null)[];
  work: Work;
}

const CARDS_AT_ONCE = 20;

/** One value of the field: how many records have it, what they sum up to, and their cards, read as far as one scrolls. */
export function BoardColumn({ entry, field, group, sums, columns, state, values, work }: Props) {
  const [isOver, setOver] = useState(false);
  const shown = columns.some((column) => column.path === field.path) ? columns : [...columns, field];
  const list = useRecords({ type: entry.type, filter: group.filter, q: state.q, sort: state.sort, columns: shown, title: entry.title, limit: CARDS_AT_ONCE }, group.count > 0);
  const pages = group.count > 0 ? (list.data?.pages ?? []) : [];
  const records = pages.flatMap((page) => page.items).map(work.edits.current).filter((record) => (valueAt(record, field.path) ?? null) === group.value);
  const ages = useAges(entry.type, field, pages.map((page) => page.items.map((record) => record.id)));
  useEffect(() => list.data?.pages.forEach((page) => page.items.forEach((record) => work.seen.set(record.id, record))), [list.data, work.seen]);
  const takes = work.dragged.some((record) => (valueAt(record, field.path) ?? null) !== group.value);
  return (
    <section
      className={`board-column${isOver && takes ? " board-over" : ""}`} aria-label={field.options?.find((option) => option.value === group.value)?.label}
      onDragOver={(event) => { if (takes) { event.preventDefault(); setOver(true); } }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (takes) work.move(work.dragged, group.value); }}
    >
      <header>
        <h3><GroupName field={field} value={group.value} /> <span className="board-count num">{showNumber(group.count)}</span></h3>
        {sums.map((path) => group.rows.length > 0 && <p key={path} className="muted"><Sums rows={group.rows} measure={`sum(${path})`} /></p>)}
      </header>
      <div className="board-cards">
        {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && group.count > 0 && <Bones lines={4} />}
        {records.map((record) => <Card key={record.id} entry={entry} field={field} record={record} columns={columns} values={values} since={ages.get(record.id)} work={work} />)}
        {list.hasNextPage && <More list={list} shown={records.length} />}
      </div>
    </section>
  );
}
