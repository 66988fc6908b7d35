import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import { useSession } from "../../../engine/api/session";
import { allFields, useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { t, type MessageKey } from "../../../kit/text/text";
import { ACTIONS, EVERY_VERB, type ActionName, type ScopeName } from "../role/rights";
import "../role/role.css";

interface Right {
  scope: ScopeName;
  departments: string[];
  roles: string[];
}

interface OfType {
  type: string;
  actions: Partial<Record<ActionName, Right>>;
  verbs: string[];
  hidden: string[];
  readOnly: string[];
}

interface Rights {
  administrator: boolean;
  roles: string[];
  types: OfType[];
}

/** What a person may do, all his roles together, and which role says so. */
export function PersonRights({ record }: PanelProps) {
  const session = useSession().data;
  const asked = Boolean(session?.administrator) || session?.user.id === record.id;
  const rights = useQuery({ queryKey: ["rights", record.id], queryFn: ({ signal }) => get<Rights>(`platform/access/rights/${record.id}`, {}, signal), enabled: asked });
  const catalog = useCatalog();
  if (!asked) return <Empty small title={t("access.someone")} />;
  if (rights.isPending) return <Bones lines={8} />;
  if (rights.isError) return <Broken failure={rights.error} onRetry={() => void rights.refetch()} />;
  const { administrator, roles, types } = rights.data;
  return (
    <div className="rights">
      <p className="rights-note">{administrator ? t("rights.administrator") : t("rights.how")}{roles.length > 0 && ` ${t("rights.roles", { roles: roles.join(", ") })}`}</p>
      {!administrator && !types.length && <Empty small title={t("rights.none")} />}
      {!administrator && types.length > 0 && (
        <div className="rows-scroll" tabIndex={0} role="region" aria-label={t("rights.tab")}>
          <table className="rights-table person-rights">
            <thead><tr><th scope="col">{t("role.type")}</th>{ACTIONS.map((action) => <th key={action} scope="col">{t(`role.action.${action}` as MessageKey)}</th>)}<th scope="col">{t("role.verbs")}</th><th scope="col">{t("role.fields")}</th></tr></thead>
            <tbody>{types.map((one) => <TypeRow key={one.type} one={one} entry={catalog.find(one.type)} />)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function TypeRow({ one, entry }: { one: OfType; entry?: RecordTypeEntry }) {
  const labels = new Map(entry ? [...allFields(entry), ...(entry.children ?? []), ...entry.sections].map((field) => [field.path, field.label] as const) : []);
  const named = (paths: string[]) => paths.map((path) => labels.get(path) ?? path).join(", ");
  const verbs = one.verbs.includes(EVERY_VERB) ? t("role.allVerbs") : one.verbs.map((verb) => entry?.verbs.find((known) => known.verb === verb)?.label ?? verb).join(", ");
  return (
    <tr>
      <th scope="row">{entry?.label ?? one.type}</th>
      {ACTIONS.map((action) => <td key={action}><Reach right={one.actions[action]} /></td>)}
      <td>{verbs || <span className="faint">–</span>}</td>
      <td>
        {!one.hidden.length && !one.readOnly.length && t("role.allFields")}
        {one.hidden.length > 0 && <span>{t("rights.masked", { fields: named(one.hidden) })}</span>} {one.readOnly.length > 0 && <span>{t("rights.locked", { fields: named(one.readOnly) })}</span>}
      </td>
    </tr>
  );
}

function Reach({ right }: { right?: Right }) {
  if (!right) return <span className="faint">–</span>;
  const scope = t(`role.scope.${right.scope}` as MessageKey);
  return <>{right.departments.length ? `${scope} (${right.departments.join(", ")})` : scope}<span className="from">{right.roles.length > 0 && t("rights.from", { roles: right.roles.join(", ") })}</span></>;
}
