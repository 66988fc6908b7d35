import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { isNumeric } from "../fields/kinds";

/** A column's heading, which also sorts. */
export function SortHead({ field, sort, onSort }: { field: Field; sort?: string; onSort?: (sort: string) => void }) {
  const className = isNumeric(field.kind) ? "end" : "";
  if (!onSort || field.sortable === false) return <th scope="col" className={className}>{field.label}</th>;
  const direction = sort === field.path ? "ascending" : sort === `-${field.path}` ? "descending" : "none";
  const next = direction === "ascending" ? `-${field.path}` : field.path;
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button type="button" className="plain sort" title={t("list.sortBy", { field: field.label })} onClick={() => onSort(next)}>
        {field.label}
        <span aria-hidden className="arrow">{direction === "ascending" ? "↑" : direction === "descending" ? "↓" : ""}</span>
      </button>
    </th>
  );
}
