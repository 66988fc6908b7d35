import { CalendarOutlined, EnvironmentOutlined, ProjectOutlined, SplitCellsOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Segmented, Select } from "antd";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import type { ListControl } from "../list/useListState";
import type { Kind } from "./look";

const ICONS: Record<Kind, typeof UnorderedListOutlined> = { list: UnorderedListOutlined, kanban: ProjectOutlined, calendar: CalendarOutlined, map: EnvironmentOutlined, split: SplitCellsOutlined };

/** The fields by which a kind can lay records out; none where the kind needs no field. */
export function fieldsFor(kind: Kind, fields: Iterable<Field>): Field[] {
  const all = [...fields];
  const asked = all.filter((field) => field.filterable !== false);
  switch (kind) {
    case "kanban": return asked.filter((field) => field.kind === "choice" || (field.kind === "link" && !["createdBy", "updatedBy"].includes(field.path)));
    case "calendar": return asked.filter((field) => field.kind === "day" || field.kind === "moment");
    case "map": return all.filter((field) => field.kind === "geoPoint");
    case "list": case "split": return [];
  }
}

/** A board shows how far something has come, where a field says so. */
const STAGES = /(^|\/)(status|stage|state)$/;

/** The field that lays the records out: the one asked for, else the first that lends itself. */
export function layoutField(kind: Kind, fields: Map<string, Field>, by: string, listed: string[]): Field | undefined {
  const possible = fieldsFor(kind, fields.values());
  const shown = possible.filter((field) => listed.includes(field.path));
  const stages = kind === "kanban" ? shown.find((field) => STAGES.test(field.path)) : undefined;
  return possible.find((field) => field.path === by) ?? stages ?? shown[0] ?? possible[0];
}

/** As what the records are drawn, and by which field; filter and words stay the same. */
export function KindSwitch({ state, fields, by }: { state: ListControl; fields: Map<string, Field>; by?: Field }) {
  const offered = (["list", "kanban", "calendar", "map", "split"] as const).filter((kind) => kind === "list" || kind === "split" || fieldsFor(kind, fields.values()).length > 0);
  const choices = fieldsFor(state.kind, fields.values());
  return (
    <div className="kind-switch">
      <Segmented
        value={state.kind} aria-label={t("kind.switch")} onChange={(kind) => state.change({ kind, by: "" })}
        options={offered.map((kind) => {
          const Icon = ICONS[kind];
          return { value: kind, label: <span title={t(`kind.${kind}`)}><Icon aria-hidden /><span className="visually-hidden">{t(`kind.${kind}`)}</span></span> };
        })}
      />
      {by && choices.length > 1 && <Select aria-label={t("kind.by")} popupMatchSelectWidth={false} value={by.path} options={choices.map((field) => ({ value: field.path, label: field.label }))} showSearch optionFilterProp="label" onChange={(path: string) => state.change({ by: path })} />}
    </div>
  );
}
