import { useState } from "react";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { useGroups, within, type GroupFigures } from "../group/groups";
import { NothingHere } from "../list/NothingHere";
import type { ListControl } from "../list/useListState";
import { BoardColumn } from "./BoardColumn";
import { useMove } from "./useMove";
import { VerbOffer } from "./VerbOffer";
import "./board.css";

interface Props {
  entry: RecordTypeEntry;
  field: Field;
  columns: Field[];
  state: ListControl;
}

/** Records as cards in columns, one for each value of a field; a card that is moved gets the value of its column. */
export function Board({ entry, field, columns, state }: Props) {
  const sums = columns.filter((one) => one.kind === "money").map((one) => one.path);
  const groups = useGroups({ type: entry.type, field, filter: state.filter, q: state.q, sums }, state.isReady);
  const [dragged, setDragged] = useState<RecordValue | null>(null);
  const moving = useMove(entry, field);
  if (groups.isPending) return <Bones lines={12} />;
  if (groups.isError) return <Broken failure={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data.length) return <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />;
  const shown = columnsOf(field, groups.data, state.filter);
  const values = shown.map((group) => group.value);
  const canMove = may(entry, "change") || field.byVerb === true;
  return (
    <>
      <div className="board">
        {shown.map((group) => (
          <BoardColumn key={group.key} entry={entry} field={field} group={group} sums={sums} columns={columns} state={state} values={values} dragged={dragged} onDrag={canMove ? setDragged : undefined}
            onMove={(record, value) => { setDragged(null); void moving.move(record, value); }} />
        ))}
      </div>
      {moving.offer && <VerbOffer entry={entry} field={field} offer={moving.offer} onClose={moving.close} />}
    </>
  );
}

/** A column for every choice, also for those that no record has; linked records have one where there are cards. */
function columnsOf(field: Field, groups: GroupFigures[], filter: string): GroupFigures[] {
  if (!field.options) return groups;
  const known = field.options.map(({ value }): GroupFigures => groups.find((group) => group.value === value) ?? { key: value, value, count: 0, rows: [], filter: within(filter, field, value) });
  return [...groups.filter((group) => group.value === null), ...known];
}
