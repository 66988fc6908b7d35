import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from "react";
import { Checkbox } from "antd";
import { alongLine, isFromRight } from "../../../kit/text/direction";
import { t } from "../../../kit/text/text";
import type { Field } from "../../catalog/types";
import { isNumeric } from "../../fields/kinds";
import type { Column } from "../../view/look";
import type { Selection } from "./useSelection";

interface Props {
  fields: Field[];
  columns: Column[];
  places: CSSProperties[];
  sort: string;
  page: string[];
  selection: Selection;
  onSort: (sort: string) => void;
  onColumns: (columns: Column[]) => void;
}

/** The headings: they choose the page, sort, and can be moved and made wider. */
export function GridHead({ fields, columns, places, sort, page, selection, onSort, onColumns }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const chosen = page.filter((id) => selection.ids.has(id)).length;
  const move = (from: number, to: number) => {
    const next = [...columns];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    onColumns(next);
  };
  return (
    <thead>
      <tr>
        <th scope="col" className="choice"><Checkbox aria-label={t("grid.choosePage")} checked={chosen > 0 && chosen === page.length} indeterminate={chosen > 0 && chosen < page.length} onChange={() => selection.togglePage(page)} /></th>
        {fields.map((field, at) => (
          <th key={field.path} scope="col" className={isNumeric(field.kind) ? "end" : ""} style={places[at]} aria-sort={directionOf(sort, field)} draggable
            onDragStart={() => setDragged(at)} onDragOver={(event) => dragged !== null && event.preventDefault()} onDrop={() => { if (dragged !== null) move(dragged, at); setDragged(null); }}>
            <SortButton field={field} sort={sort} onSort={onSort} />
            <Wider label={field.label} width={columns[at]?.width} onWidth={(width) => onColumns(columns.map((column, other) => (other === at ? { ...column, width } : column)))} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton({ field, sort, onSort }: { field: Field; sort: string; onSort: (sort: string) => void }) {
  if (field.sortable === false) return <>{field.label}</>;
  const direction = directionOf(sort, field);
  return (
    <button type="button" className="plain sort" title={t("list.sortBy", { field: field.label })} onClick={() => onSort(direction === "ascending" ? `-${field.path}` : field.path)}>
      {field.label}
      <span aria-hidden className="arrow">{direction === "ascending" ? "↑" : direction === "descending" ? "↓" : ""}</span>
    </button>
  );
}

function directionOf(sort: string, field: Field): "ascending" | "descending" | "none" {
  return sort === field.path ? "ascending" : sort === `-${field.path}` ? "descending" : "none";
}

const STEP = 16;
const [NARROWEST, WIDEST] = [48, 1200];

/** The edge of a column, drawn wider by the mouse or by the arrow keys. */
function Wider({ label, width, onWidth }: { label: string; width?: number; onWidth: (width: number) => void }) {
  const edge = useRef<HTMLSpanElement>(null);
  const now = () => Math.round(edge.current?.closest("th")?.getBoundingClientRect().width ?? width ?? 0);
  const bounded = (next: number) => Math.min(WIDEST, Math.max(NARROWEST, Math.round(next)));
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    const [from, start, head] = [event.clientX, now(), edge.current?.closest("th")];
    const onwards = isFromRight() ? -1 : 1;
    const follow = (move: globalThis.PointerEvent) => head?.style.setProperty("min-width", `${bounded(start + (move.clientX - from) * onwards)}px`);
    const end = (up: globalThis.PointerEvent) => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", end);
      onWidth(bounded(start + (up.clientX - from) * onwards));
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = alongLine(event.key) * STEP;
    if (!step) return;
    event.preventDefault();
    onWidth(bounded(now() + step));
  };
  return <span ref={edge} className="wider" role="separator" aria-orientation="vertical" aria-label={t("grid.width", { field: label })} aria-valuenow={width ?? 160} aria-valuemin={NARROWEST} aria-valuemax={WIDEST} tabIndex={0} draggable onDragStart={(event) => { event.preventDefault(); event.stopPropagation(); }} onPointerDown={onPointerDown} onKeyDown={onKeyDown} />;
}
