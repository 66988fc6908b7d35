import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { CloudUploadOutlined, DeleteOutlined, EnvironmentOutlined, LockOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, useLocation, useNavigate } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { Empty } from "../../kit/panel/Empty";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { Board } from "../board/Board";
import { CalendarView } from "../calendar/CalendarView";
import { allFields, may, useCatalog } from "../catalog/catalog";
import { manyOf, oneOf } from "../catalog/words";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { groundOf } from "../filter/reach";
import { MapView } from "../map/MapView";
import { TypeVerbs } from "../record/TypeVerbs";
import { KindSwitch, layoutField } from "../view/KindSwitch";
import { PinnedViews, ViewPicker } from "../view/ViewPicker";
import { AsOfList, LookBack, useAsOf } from "./AsOfList";
import { ColumnChooser } from "./ColumnChooser";
import { parts } from "./condition";
import { Count } from "./Count";
import { ExportButton } from "./ExportButton";
import { FilterBar } from "./FilterBar";
import { Groups } from "./Groups";
import { ListBody } from "./ListBody";
import { SearchBox, type SearchBoxHandle } from "./SearchBox";
import { ShownAs } from "./ShownAs";
import { PastBody } from "./PastBody";
import { Split } from "./Split";
import { rememberList } from "./trail";
import { useListState, type ListControl } from "./useListState";
import "./list.css";

/** Every list of the product: views, search, filters, columns, order, groups, totals. */
export function ListPage({ entry, actions }: { entry: RecordTypeEntry; actions?: ReactNode }) {
  usePageTitle(entry.label);
  const navigate = useNavigate();
  const catalog = useCatalog();
  const fields = useMemo(() => new Map<string, Field>(allFields(entry).map((field) => [field.path, field])), [entry]);
  const ground = useMemo(() => groundOf(catalog, entry), [catalog, entry]);
  const state = useListState(entry, fields);
  const [asOf] = useAsOf();
  const columns = state.columns.map(({ path }) => fields.get(path)).filter((field): field is Field => field !== undefined && !(asOf && field.machine));
  const searchBox = useRef<SearchBoxHandle>(null);
  const [exact, setExact] = useState(false);
  const { pathname, search } = useLocation();
  useEffect(() => rememberList(entry.type, pathname + search), [entry.type, pathname, search]);

  useShortcuts({
    "/": () => searchBox.current?.focus(),
    c: () => may(entry, "create") && void navigate(`/${entry.type}/new`),
  });

  return (
    <div className="list-page">
      <header className="page-head">
        <h1>{entry.label}</h1>
        <ViewPicker type={entry.type} state={state} />
        {state.isReady && !state.isHidden && <Count type={entry.type} filter={state.filter} q={state.q} exact={exact} asOf={asOf} onExact={() => setExact(true)} />}
        <div className="page-acts">
          {actions}
          <TypeVerbs entry={entry} />
          {entry.actions?.includes("import") && may(entry, "create") && <Link to={`/import?type=${entry.type}`} title={t("list.import")} aria-label={t("list.import")}><Button icon={<CloudUploadOutlined aria-hidden />} tabIndex={-1} aria-hidden /></Link>}
          <LookBack />
          {may(entry, "delete") && <Link to={`/${entry.type}/deleted`} title={t("bin.open", { many: manyOf(entry) })} aria-label={t("bin.open", { many: manyOf(entry) })}><Button icon={<DeleteOutlined aria-hidden />} tabIndex={-1} aria-hidden /></Link>}
          {!state.isHidden && <ExportButton entry={entry} columns={columns} filter={state.filter} q={state.q} sort={state.sort} />}
          <ColumnChooser fields={fields} columns={state.columns} onChange={state.setColumns} />
          <ShownAs fields={fields} columns={columns} state={state} />
          {may(entry, "create") && <Link to={`/${entry.type}/new`}><Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>{t("list.create", { one: oneOf(entry) })}</Button></Link>}
        </div>
      </header>
      <AsOfList />
      <PinnedViews state={state} />
      <div className="list-tools">
        {!asOf && <KindSwitch state={state} fields={fields} by={layoutField(state.kind, fields, state.by, entry.listed ?? [])} />}
        <SearchBox key={state.view?.id} ref={searchBox} value={state.q} onSearch={state.search} many={manyOf(entry)} />
        {!state.isHidden && <FilterBar entry={entry} ground={ground} filter={state.filter} onChange={(filter) => state.change({ filter })} onClear={state.clear} />}
      </div>
      {state.isHidden ? <Empty mark={<LockOutlined aria-hidden />} title={t("view.hidden")}>{t("view.hiddenHow")}</Empty> : <Body entry={entry} fields={fields} columns={columns} state={state} asOf={asOf} />}
    </div>
  );
}

function Body({ entry, fields, columns, state, asOf }: { entry: RecordTypeEntry; fields: Map<string, Field>; columns: Field[]; state: ListControl; asOf: string | null }) {
  if (asOf) return <PastBody entry={entry} columns={columns} state={state} asOf={asOf} />;
  const by = layoutField(state.kind, fields, state.by, entry.listed ?? []);
  if (parts(state.filter) === null) return <ListBody entry={entry} columns={columns} state={state} />;
  if (state.kind === "kanban" && by) return <Board key={by.path} entry={entry} field={by} columns={columns} state={state} />;
  if (state.kind === "calendar" && by) return <CalendarView key={by.path} entry={entry} field={by} columns={columns} state={state} />;
  if (state.kind === "split") return <Split entry={entry} columns={columns} state={state} />;
  if (state.kind === "map" && by) return <MapView key={by.path} entry={entry} field={by} columns={columns} state={state} />;
  if (state.kind === "map") return <Empty mark={<EnvironmentOutlined aria-hidden />} title={t("kind.map.nothing")}>{t("kind.map.nothingHow")}</Empty>;
  const group = fields.get(state.group);
  if (group) return <Groups entry={entry} field={group} columns={columns} state={state} />;
  return <ListBody entry={entry} columns={columns} state={state} />;
}
