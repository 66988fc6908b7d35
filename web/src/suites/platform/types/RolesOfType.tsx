import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { get } from "../../../engine/api/http";
import type { RecordTypeEntry, RecordValue } from "../../../engine/catalog/types";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { t, type MessageKey } from "../../../kit/text/text";
import { ACTIONS, rightsOf, scopeIn, verbsIn } from "../role/rights";
import "../role/role.css";

const MOST_ROLES = 200;

/** What each role may do with the records of one type, read beside each other; changed in the role itself. */
export function RolesOfType({ entry }: { entry: RecordTypeEntry }) {
  const roles = useQuery({
    queryKey: ["list", "platform/roles", "rights"],
    queryFn: async ({ signal }) => (await get<{ items: RecordValue[] }>("platform/roles", { limit: MOST_ROLES, sort: "name" }, signal)).items,
  });
  if (roles.isPending) return <Bones lines={6} />;
  if (roles.isError) return <Broken failure={roles.error} onRetry={() => void roles.refetch()} />;
  return (
    <div className="rows-scroll">
      <table className="types-table">
        <thead>
          <tr>
            <th scope="col">{t("types.role")}</th>
            {ACTIONS.map((action) => <th key={action} scope="col">{t(`role.action.${action}` as MessageKey)}</th>)}
            <th scope="col">{t("types.acts")}</th>
            <th scope="col">{t("types.masked")}</th>
          </tr>
        </thead>
        <tbody>{roles.data.map((role) => <RoleRow key={role.id} role={role} entry={entry} />)}</tbody>
      </table>
    </div>
  );
}

function RoleRow({ role, entry }: { role: RecordValue; entry: RecordTypeEntry }) {
  const rights = rightsOf(role);
  const masks = rights.masks.filter((mask) => mask.type === entry.type).length;
  const all = role.administrator === true;
  return (
    <tr>
      <th scope="row"><Link to={`/platform/roles/${role.id}?tab=rights`}>{String(role.name)}</Link></th>
      {ACTIONS.map((action) => {
        const scope = all ? "ALL" : scopeIn(rights, entry.type, action);
        return <td key={action} className={scope === "NONE" ? "faint" : undefined}>{t(`role.scope.${scope}` as MessageKey)}</td>;
      })}
      <td>{all ? t("role.scope.ALL") : verbsIn(rights, entry.type).length || ""}</td>
      <td>{masks || ""}</td>
    </tr>
  );
}
