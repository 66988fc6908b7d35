import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover, Segmented, Select } from "antd";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { isGroupable } from "../group/groups";
import { summable } from "./Totals";
import type { ListControl } from "./useListState";
import { useValuation, valueBy, VALUATIONS } from "./valuation";

/** Groups, sums, density and columns that stay: how the table is drawn. */
export function ShownAs({ fields, columns, state }: { fields: Map<string, Field>; columns: Field[]; state: ListControl }) {
  return (
    <Popover trigger="click" placement={below("end")} destroyOnHidden title={t("list.shownAs")} content={<Choices fields={fields} columns={columns} state={state} />}>
      <Button icon={<SettingOutlined aria-hidden />} aria-label={t("list.shownAs")} title={t("list.shownAs")} />
    </Popover>
  );
}

function Choices({ fields, columns, state }: { fields: Map<string, Field>; columns: Field[]; state: ListControl }) {
  const valuation = useValuation();
  const groups = [...fields.values()].filter(isGroupable).map((field) => ({ value: field.path, label: field.label }));
  const sums = summable(columns).filter((field) => field.kind !== "money");
  const sort = [...fields.values()].filter((field) => field.sortable !== false && field.filterable !== false).flatMap((field) => [{ value: field.path, label: `${field.label} ↑` }, { value: `-${field.path}`, label: `${field.label} ↓` }]);
  return (
    <div className="shown-as">
      <label htmlFor="shown-group">{t("list.group")}</label>
      <Select id="shown-group" className="wide" allowClear showSearch optionFilterProp="label" placeholder={t("none")} value={state.group || undefined} options={groups} onChange={(group?: string) => state.change({ group: group ?? "" })} />
      <label htmlFor="shown-sort">{t("list.sort")}</label>
      <Select id="shown-sort" className="wide" showSearch optionFilterProp="label" value={state.sort} options={sort} onChange={(next: string) => state.change({ sort: next })} />
      <label htmlFor="shown-frozen">{t("list.frozen")}</label>
      <Select id="shown-frozen" className="wide" value={state.frozen} options={[0, 1, 2, 3].map((n) => ({ value: n, label: String(n) }))} onChange={(frozen: number) => state.change({ frozen })} />
      <span>{t("density")}</span>
      <Segmented value={state.density || "usual"} options={[{ value: "usual", label: t("list.usual") }, { value: "comfortable", label: t("density.comfortable") }, { value: "compact", label: t("density.compact") }]} onChange={(density) => state.change({ density: density === "usual" ? "" : (density as "comfortable" | "compact") })} />
      {columns.some((field) => field.kind === "money") && (
        <>
          <label htmlFor="shown-money">{t("money.sums")}</label>
          <Select id="shown-money" className="wide" value={valuation} options={VALUATIONS.map((one) => ({ value: one, label: t(`money.by.${one}`) }))} onChange={valueBy} />
        </>
      )}
      {sums.length > 0 && <span>{t("list.sums")}</span>}
      {sums.map((field) => <Checkbox key={field.path} checked={state.totals.includes(field.path)} onChange={(event) => state.change({ totals: event.target.checked ? [...state.totals, field.path] : state.totals.filter((path) => path !== field.path) })}>{field.label}</Checkbox>)}
    </div>
  );
}
