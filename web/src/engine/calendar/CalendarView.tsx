import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useSearchParams } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { dayOf, showDay, showMonth } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { businessNow } from "../api/session";
import { isWritable, may } from "../catalog/catalog";
import { isEmptyValue, valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { conjuncts, together } from "../filter/conjuncts";
import { parse } from "../filter/parse";
import { print } from "../filter/print";
import { Conflicts } from "../list/grid/Conflicts";
import { useEdits } from "../list/grid/useEdits";
import type { ListControl } from "../list/useListState";
import { useRecords } from "../list/useRecords";
import { DayCell } from "./DayCell";
import { dayOfValue, daysOf, moved, SPANS, stepped, type Span } from "./days";
import { useReschedule } from "./useReschedule";
import "./calendar.css";

const MOST = 500;

/** Records on the days of one of their dates; moved to another day where the date may be written. */
export function CalendarView({ entry, field, columns, state }: { entry: RecordTypeEntry; field: Field; columns: Field[]; state: ListControl }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get("span") as Span | null;
  const span = asked && SPANS.includes(asked) ? asked : "month";
  const today = dayOf(new Date(businessNow()).toISOString());
  const at = /^\d{4}-\d\d-\d\d$/.test(params.get("at") ?? "") ? (params.get("at") ?? today) : today;
  const put = (name: string, value: string) => setParams((now) => { now.set(name, value); return now; }, { replace: true });
  const days = daysOf(span, at);
  const wish = { type: entry.type, filter: between(state.filter, field, days[0] ?? at, moved(days.at(-1) ?? at, 1)), q: state.q, sort: field.sortable === false ? state.sort : field.path, columns: [...columns.filter((one) => one.path !== field.path), field], title: entry.title, limit: MOST };
  const list = useRecords(wish, state.isReady);
  const edits = useEdits(entry);
  const move = useReschedule(field, edits);
  const records = (list.data?.pages.flatMap((page) => page.items) ?? []).map(edits.current).filter((record) => !isEmptyValue(valueAt(record, field.path)));
  const onDays = Map.groupBy(records, (record) => dayOfValue(field, String(valueAt(record, field.path))));
  const takes = isWritable(field) && may(entry, "change");
  const mayEdit = may(entry, "change") && wish.columns.some(isWritable);
  const last = list.hasNextPage && field.sortable !== false ? records.at(-1) : undefined;
  const cutAt = last && dayOfValue(field, String(valueAt(last, field.path)));
  const lookCloser = (day: string) => setParams((now) => { now.set("span", span === "month" ? "week" : "agenda"); now.set("at", day); return now; }, { replace: true });
  const shown = span === "agenda" ? days.filter((day) => onDays.has(day)) : days;
  return (
    <div className="calendar">
      <div className="calendar-head">
        <Button icon={<LeftOutlined aria-hidden className="turns" />} aria-label={t("calendar.back")} onClick={() => put("at", stepped(span, at, -1))} />
        <Button onClick={() => put("at", today)}>{t("period.today")}</Button>
        <Button icon={<RightOutlined aria-hidden className="turns" />} aria-label={t("calendar.ahead")} onClick={() => put("at", stepped(span, at, 1))} />
        <h2>{span === "month" ? showMonth(at) : `${showDay(days[0] ?? at)} – ${showDay(days.at(-1) ?? at)}`}</h2>
        <Segmented value={span} onChange={(next) => put("span", next)} options={SPANS.map((one) => ({ value: one, label: t(`calendar.${one}`) }))} />
      </div>
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Bones lines={10} />}
      {list.hasNextPage && <p className="muted" role="status">{t("calendar.cut", { n: MOST })}</p>}
      {list.isSuccess && (
        <ol className={`calendar-days calendar-${span}`}>
          {shown.map((day) => <DayCell key={day} entry={entry} field={field} day={day} isToday={day === today} isOutside={span === "month" && day.slice(0, 7) !== at.slice(0, 7)} span={span} records={onDays.get(day) ?? []} takes={takes} edit={mayEdit ? { fields: wish.columns, edits } : undefined} onMove={(record: RecordValue, to: string) => void move(record, to)}
            onCloser={cutAt && day >= cutAt && span !== "agenda" ? () => lookCloser(day) : undefined} />)}
        </ol>
      )}
      {list.isSuccess && span === "agenda" && shown.length === 0 && <p className="muted">{t("calendar.none")}</p>}
      <Conflicts entry={entry} edits={edits} />
    </div>
  );
}

function between(filter: string, field: Field, from: string, until: string): string {
  const left = { is: "path" as const, text: field.path };
  return print(together([...conjuncts(parse(filter)), { is: "compare", left, by: "ge", right: { is: "day", text: from } }, { is: "compare", left, by: "lt", right: { is: "day", text: until } }]));
}
