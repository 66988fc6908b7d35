import { useEffect, useRef, useState } from "react";
import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import { isEmptyValue } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { GroupName } from "../group/GroupName";
import { useGroups, type GroupFigures } from "../group/groups";
import { Peek } from "../record/Peek";
import { Conflicts } from "./grid/Conflicts";
import { Grid } from "./grid/Grid";
import { SelectionBar } from "./grid/SelectionBar";
import { useEdits, type Edits } from "./grid/useEdits";
import { useSelection, type Selection } from "./grid/useSelection";
import { walk } from "./ListBody";
import { More } from "./More";
import { NothingHere } from "./NothingHere";
import { Sums, summable } from "./Totals";
import type { ListControl } from "./useListState";
import { useRecords } from "./useRecords";
import { asked, useValuation } from "./valuation";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  columns: Field[];
  state: ListControl;
}

/** What all groups share: what is chosen, changed and looked at in any of them. */
interface Work {
  selection: Selection;
  edits: Edits;
  seen: Map<string, RecordValue>;
  onPeek: (record: RecordValue) => void;
}

const OPEN_AT_FIRST = 3;

/** The list in groups, each with its number and sums; a group reads its rows when it is opened. */
export function Groups({ entry, field, columns, state }: Props) {
  const sums = summable(columns).filter((one) => one.kind === "money" || state.totals.includes(one.path));
  const groups = useGroups({ type: entry.type, field, filter: state.filter, q: state.q, sums: sums.map((one) => one.path), money: asked(useValuation()) }, state.isReady);
  const selection = useSelection(`${entry.type} ${state.filter} ${state.q}`);
  const edits = useEdits(entry);
  const seen = useRef(new Map<string, RecordValue>());
  const [peeked, setPeeked] = useState<RecordValue | null>(null);
  const table = useRef<HTMLDivElement>(null);
  useShortcuts({ j: () => walk(table.current, 1), k: () => walk(table.current, -1) });
  if (groups.isPending) return <div className="table-scroll list-bones"><Bones lines={12} /></div>;
  if (groups.isError) return <Broken failure={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data.length) return <div className="table-scroll"><NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} /></div>;
  const work = { selection, edits, seen: seen.current, onPeek: setPeeked };
  return (
    <>
      <SelectionBar entry={entry} filter={state.filter} q={state.q} page={[]} hasMore={false} selection={selection} />
      <div className="table-scroll groups" ref={table} data-density={state.density || undefined}>
        {groups.data.map((group, at) => <OneGroup key={group.key} entry={entry} field={field} group={group} sums={sums} columns={columns} state={state} work={work} isOpenAtFirst={at < OPEN_AT_FIRST} />)}
      </div>
      <Conflicts entry={entry} edits={edits} />
      {peeked && <Peek entry={entry} record={peeked} onClose={() => setPeeked(null)} />}
    </>
  );
}

function OneGroup({ entry, field, group, sums, columns, state, work, isOpenAtFirst }: Props & { group: GroupFigures; sums: Field[]; work: Work; isOpenAtFirst: boolean }) {
  const [open, setOpen] = useState(isOpenAtFirst);
  return (
    <section className="groups-one">
      <header>
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden className="turns" />}<GroupName field={field} value={group.value} />
        </button>
        <span className="group-figures num">{t("group.count", { n: showNumber(group.count) })}</span>
        {sums.filter((sum) => group.rows.some((row) => !isEmptyValue(row[`sum(${sum.path})`]))).map((sum) => <span key={sum.path} className="group-figures">{sum.label}: <Sums rows={group.rows} measure={`sum(${sum.path})`} /></span>)}
      </header>
      {open && <GroupRows entry={entry} group={group} columns={columns} state={state} work={work} />}
    </section>
  );
}

function GroupRows({ entry, group, columns, state, work }: { entry: RecordTypeEntry; group: GroupFigures; columns: Field[]; state: ListControl; work: Work }) {
  const list = useRecords({ type: entry.type, filter: group.filter, q: state.q, sort: state.sort, columns, title: entry.title, limit: 25 });
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { selection, edits, seen, onPeek } = work;
  useEffect(() => records.forEach((record) => seen.set(record.id, record)), [records, seen]);
  if (list.isPending) return <Bones lines={3} />;
  return (
    <>
      <Grid entry={entry} fields={columns} columns={state.columns} frozen={state.frozen} records={records} sort={state.sort} busy={list.isPlaceholderData} selection={selection} edits={edits} mayChange={may(entry, "change")}
        onSort={(sort) => state.change({ sort })} onColumns={state.setColumns} onPeek={onPeek}
        chosen={() => [...selection.ids].flatMap((id) => seen.get(id) ?? [])} />
      {list.hasNextPage && <More list={list} shown={records.length} onlyAsked />}
    </>
  );
}
