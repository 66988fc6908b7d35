import { EditOutlined } from "@ant-design/icons";
import { Tabs } from "antd";
import { t } from "../../kit/text/text";
import { isWritable, useCatalog } from "../catalog/catalog";
import { valueAt } from "../catalog/paths";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { Value } from "../fields/Value";
import { same } from "../form/draft";
import { isDrawn, stateOf, tabsOf, type DrawnSection, type DrawnTab } from "../layout/layout";
import { shownRows } from "../suite";
import { ChildRows } from "./ChildRows";
import { RelatedList } from "./RelatedList";

interface Props {
  entry: RecordTypeEntry;
  record: RecordValue;
  /** The record of today, when an older state is shown: what differs is marked. */
  now?: RecordValue;
  onEdit?: (path: string) => void;
}

/** All sections of a record, as somebody drew them or as the catalogue has them; a value that one may change opens for change by a click. */
export function Details(props: Props) {
  const { entry, record } = props;
  const catalog = useCatalog();
  const state = stateOf(entry, record, record);
  const list = (sections: DrawnSection[]) => sections.filter((section) => !section.source || state.isSectionShown(section.source)).map((section) => <DetailsSection key={section.key} {...props} section={section} state={state} />);
  if (!isDrawn(entry.form)) return <>{list(entry.sections.map((section) => ({ key: section.path, label: section.path && section.label, columns: 0, collapsed: false, fields: section.fields, rows: [] })))}{shownRows(entry).map((rows) => <ChildRows key={rows.path} rows={rows} record={record} />)}</>;

  const tabs = tabsOf(entry, entry.form);
  const page = (tab: DrawnTab) => (
    <>
      {list(tab.sections)}
      {tab.related.map((related) => {
        const there = catalog.find(related.type);
        const field = there?.sections.flatMap((section) => section.fields).find((one) => one.path === related.by);
        return there && field && <section key={`${related.type}.${related.by}.${related.filter ?? ""}`} className="details-section"><h3>{related.label ?? there.label}</h3><RelatedList entry={there} field={field} id={record.id} drawn={related} /></section>;
      })}
    </>
  );
  if (tabs.length === 1 && tabs[0]) return page(tabs[0]);
  return <Tabs size="small" items={tabs.map((tab) => ({ key: tab.key, label: tab.label, children: page(tab) }))} />;
}

function DetailsSection({ record, now, onEdit, section, state }: Props & { section: DrawnSection; state: ReturnType<typeof stateOf> }) {
  const fields = section.fields.filter((field) => state.isShown(field.path));
  const body = (
    <>
      {fields.length > 0 && (
        <dl className={`details${section.columns ? ` columns-${section.columns}` : ""}`}>
          {fields.map((field) => (
            <div key={field.path} className={`${field.kind === "longText" ? "long" : ""}${now && !same(valueAt(now, field.path), valueAt(record, field.path)) ? " was" : ""}`}>
              <dt>{field.label}</dt>
              <dd>
                <Value record={record} field={field} />
                {onEdit && isWritable(field) && !state.isLocked(field.path) && <button type="button" className="plain pencil" aria-label={t("record.editField", { field: field.label })} onClick={() => onEdit(field.path)}><EditOutlined aria-hidden /></button>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {section.rows.filter((rows) => state.isShown(rows.path)).map((rows) => <ChildRows key={rows.path} rows={rows} record={record} />)}
    </>
  );
  if (section.source && !fields.length && !section.rows.length) return null;
  if (section.collapsed) return <details className="details-section"><summary>{section.label || t("form.more")}</summary>{body}</details>;
  return <section className="details-section">{section.label && <h3>{section.label}</h3>}{body}</section>;
}
