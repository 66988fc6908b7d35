import { useRef, useState } from "react";
import { Button, Dropdown } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { BulkDialog } from "../bulk/BulkDialog";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { GroupName } from "../group/GroupName";
import { useGroups, within, type GroupFigures } from "../group/groups";
import { Conflicts } from "../list/grid/Conflicts";
import { SelectionBar } from "../list/grid/SelectionBar";
import { useEdits } from "../list/grid/useEdits";
import { useSelection } from "../list/grid/useSelection";
import { NothingHere } from "../list/NothingHere";
import type { ListControl } from "../list/useListState";
import { BoardColumn, type Work } from "./BoardColumn";
import { useMove } from "./useMove";
import { VerbOffer } from "./VerbOffer";
import "./board.css";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  columns: Field[];
  state: ListControl;
}

/** Records as cards in columns, one for each value of a field; cards that are moved, one or all that are chosen, get the value of their column. */
export function Board({ entry, field, columns, state }: Props) {
  const sums = columns.filter((one) => one.kind === "money").map((one) => one.path);
  const groups = useGroups({ type: entry.type, field, filter: state.filter, q: state.q, sums }, state.isReady);
  const [dragged, setDragged] = useState<RecordValue[]>([]);
  const selection = useSelection(`${entry.type} ${state.filter} ${state.q}`);
  const edits = useEdits(entry);
  const moving = useMove(entry, field, edits);
  const seen = useRef(new Map<string, RecordValue>());
  if (groups.isPending) return <Bones lines={12} />;
  if (groups.isError) return <Broken failure={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data.length) return <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />;
  const shown = columnsOf(field, groups.data, state.filter);
  const values = shown.map((group) => group.value);
  const chosen = () => [...selection.ids].flatMap((id) => seen.current.get(id) ?? []).map(edits.current);
  const move = (records: RecordValue[], value: string | null) => {
    setDragged([]);
    void moving.move(records, value).then((isDone) => isDone && records.length > 1 && selection.clear());
  };
  const work: Work = {
    edits, selection, dragged, seen: seen.current, canMove: may(entry, "change") || field.byVerb === true, move, drag: setDragged,
    /** A chosen card takes all that are chosen with it. */
    with: (record) => (selection.ids.has(record.id) ? chosen() : [record]),
  };
  return (
    <>
      <SelectionBar entry={entry} filter={state.filter} q={state.q} page={[]} hasMore={false} selection={selection}>
        {work.canMove && (
          <Dropdown trigger={["click"]} menu={{ items: values.filter((value) => value !== null).map((value) => ({ key: value, label: <GroupName field={field} value={value} />, onClick: () => move(chosen(), value) })) }}>
            <Button size="small">{t("board.moveTo")}</Button>
          </Dropdown>
        )}
      </SelectionBar>
      <div className={`board${selection.ids.size ? " choosing" : ""}`}>
        {shown.map((group) => <BoardColumn key={group.key} entry={entry} field={field} group={group} sums={sums} columns={columns} state={state} values={values} work={work} />)}
      </div>
      {moving.offer && <VerbOffer entry={entry} field={field} offer={moving.offer} onClose={moving.close} />}
      {moving.many && <BulkDialog entry={entry} which={{ ids: moving.many }} count={moving.many.length} firstWay="verb" onClose={moving.close} onDone={selection.clear} />}
      <Conflicts entry={entry} edits={edits} />
    </>
  );
}

/** A column for every choice, also for those that no record has; linked records have one where there are cards. */
function columnsOf(field: Field, groups: GroupFigures[], filter: string): GroupFigures[] {
  if (!field.options) return groups;
  const known = field.options.map(({ value }): GroupFigures => groups.find((group) => group.value === value) ?? { key: value, value, count: 0, rows: [], filter: within(filter, field, value) });
  return [...groups.filter((group) => group.value === null), ...known];
}
