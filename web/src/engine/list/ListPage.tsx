import { useMemo, useRef, useState, type ReactNode } from "react";
import { CloudUploadOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Broken } from "../../kit/panel/Broken";
import { Bones } from "../../kit/panel/Bones";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { allFields, may } from "../catalog/catalog";
import { manyOf, oneOf } from "../catalog/words";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { AsOfList, LookBack, useAsOf } from "./AsOfList";
import { ColumnChooser } from "./ColumnChooser";
import { Count } from "./Count";
import { ExportButton } from "./ExportButton";
import { FilterBar } from "./FilterBar";
import { ListTable } from "./ListTable";
import { More } from "./More";
import { NothingHere } from "./NothingHere";
import { SearchBox, type SearchBoxHandle } from "./SearchBox";
import { TypeVerbs } from "../record/TypeVerbs";
import { Totals } from "./Totals";
import { useListState } from "./useListState";
import { useRecords } from "./useRecords";
import "./list.css";

/** Every list of the product: search, filters, columns, order, totals, more. */
export function ListPage({ entry, actions }: { entry: RecordTypeEntry; actions?: ReactNode }) {
  usePageTitle(entry.label);
  const navigate = useNavigate();
  const fields = useMemo(() => new Map<string, Field>(allFields(entry).map((field) => [field.path, field])), [entry]);
  const state = useListState(entry, fields);
  const [asOf] = useAsOf();
  const columns = state.columns.map((path) => fields.get(path)).filter((field): field is Field => field !== undefined && !(asOf && field.machine));
  const list = useRecords({ type: entry.type, filter: state.filter, q: state.q, sort: state.sort, columns, title: entry.title, asOf });
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const searchBox = useRef<SearchBoxHandle>(null);
  const table = useRef<HTMLDivElement>(null);
  const [exact, setExact] = useState(false);

  useShortcuts({
    "/": () => searchBox.current?.focus(),
    c: () => may(entry, "create") && void navigate(`/${entry.type}/new`),
    j: () => walk(table.current, 1),
    k: () => walk(table.current, -1),
  });

  return (
    <div className="list-page">
      <header className="page-head">
        <h1>{entry.label}</h1>
        <Count type={entry.type} filter={state.filter} q={state.q} exact={exact} asOf={asOf} onExact={() => setExact(true)} />
        <div className="page-acts">
          {actions}
          <TypeVerbs entry={entry} />
          {entry.actions?.includes("import") && may(entry, "create") && <Link to={`/import?type=${entry.type}`} title={t("list.import")} aria-label={t("list.import")}><Button icon={<CloudUploadOutlined aria-hidden />} tabIndex={-1} aria-hidden /></Link>}
          <LookBack />
          {may(entry, "delete") && <Link to={`/${entry.type}/deleted`} title={t("bin.open", { many: manyOf(entry) })} aria-label={t("bin.open", { many: manyOf(entry) })}><Button icon={<DeleteOutlined aria-hidden />} tabIndex={-1} aria-hidden /></Link>}
          <ExportButton entry={entry} columns={columns} filter={state.filter} q={state.q} sort={state.sort} />
          <ColumnChooser fields={fields} columns={state.columns} onChange={state.setColumns} />
          {may(entry, "create") && <Link to={`/${entry.type}/new`}><Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>{t("list.create", { one: oneOf(entry) })}</Button></Link>}
        </div>
      </header>
      <AsOfList />
      <div className="list-tools">
        <SearchBox ref={searchBox} value={state.q} onSearch={state.search} many={manyOf(entry)} />
        <FilterBar entry={entry} fields={fields} conditions={state.conditions} expression={state.expression} onChange={state.setConditions} onClear={state.clear} />
      </div>
      <div className="table-scroll" ref={table}>
        {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <div className="list-bones"><Bones lines={12} /></div>}
        {list.isSuccess && records.length === 0 && <NothingHere entry={entry} isFiltered={state.isFiltered} onClear={state.clear} />}
        {records.length > 0 && (
          <ListTable entry={entry} columns={columns} records={records} sort={state.sort} onSort={state.setSort} busy={list.isPlaceholderData} asOf={asOf}
            footer={<Totals type={entry.type} columns={columns} filter={state.filter} q={state.q} asOf={asOf} />} />
        )}
        {records.length > 0 && <More list={list} shown={records.length} />}
      </div>
    </div>
  );
}

function walk(table: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}
