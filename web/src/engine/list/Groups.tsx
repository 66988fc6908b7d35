import { useState } from "react";
import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { GroupName } from "../group/GroupName";
import { useGroups, type GroupFigures } from "../group/groups";
import { ListTable } from "./ListTable";
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

const OPEN_AT_FIRST = 3;

/** The list in groups, each with its number and sums; a group reads its rows when it is opened. */
export function Groups({ entry, field, columns, state }: Props) {
  const sums = summable(columns).filter((one) => one.kind === "money" || state.totals.includes(one.path));
  const groups = useGroups({ type: entry.type, field, filter: state.filter, q: state.q, sums: sums.map((one) => one.path), money: asked(useValuation()) }, state.isReady);
  if (groups.isPending) return <div className="table-scroll list-bones"><Bones lines={12} /></div>;
  if (groups.isError) return <Broken failure={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data.length) return <div className="table-scroll"><NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} /></div>;
  return (
    <div className="table-scroll groups" data-density={state.density || undefined}>
      {groups.data.map((group, at) => <OneGroup key={group.key} entry={entry} field={field} group={group} sums={sums} columns={columns} state={state} isOpenAtFirst={at < OPEN_AT_FIRST} />)}
    </div>
  );
}

function OneGroup({ entry, field, group, sums, columns, state, isOpenAtFirst }: Props & { group: GroupFigures; sums: Field[]; isOpenAtFirst: boolean }) {
  const [open, setOpen] = useState(isOpenAtFirst);
  return (
    <section className="groups-one">
      <header>
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}<GroupName field={field} value={group.value} />
        </button>
        <span className="group-figures num">{t("group.count", { n: showNumber(group.count) })}</span>
        {sums.map((sum) => <span key={sum.path} className="group-figures">{sum.label}: <Sums rows={group.rows} measure={`sum(${sum.path})`} /></span>)}
      </header>
      {open && <GroupRows entry={entry} group={group} columns={columns} state={state} />}
    </section>
  );
}

function GroupRows({ entry, group, columns, state }: { entry: RecordTypeEntry; group: GroupFigures; columns: Field[]; state: ListControl }) {
  const list = useRecords({ type: entry.type, filter: group.filter, q: state.q, sort: state.sort, columns, title: entry.title, limit: 25 });
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Bones lines={3} />;
  return (
    <>
      <ListTable entry={entry} columns={columns} records={records} sort={state.sort} onSort={(sort) => state.change({ sort })} busy={list.isPlaceholderData} />
      {list.hasNextPage && <More list={list} shown={records.length} onlyAsked />}
    </>
  );
}
