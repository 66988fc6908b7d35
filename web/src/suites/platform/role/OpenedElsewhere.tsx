import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../../generated/catalog";
import { get } from "../../../engine/api/http";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { scopeIn, type Rights } from "./rights";

const ROLES = "platform/roles";
const MOST = 200;

/** Says that a mask holds only while no other role of the same person opens the field, and which roles do so now. */
export function OpenedElsewhere({ role, type, rights }: { role: string; type: RecordTypeEntry; rights: Rights }) {
  const roles = useQuery({
    queryKey: ["list", ROLES, "masks"],
    queryFn: ({ signal }) => get<{ items: Role[] }>(ROLES, { limit: MOST, fields: "name,administrator,grants,masks" }, signal),
  });
  const masked = rights.masks.filter((mask) => mask.type === type.type).map((mask) => mask.path);
  const open = (roles.data?.items ?? []).filter((other) => other.id !== role && opens(other, type.type, masked));
  return (
    <div className="mask-note">
      <p className="muted">{t("role.maskHow")}</p>
      {masked.length > 0 && open.length > 0 && <p role="status">{t("role.maskOpened", { roles: open.map((other) => other.name).join(t("import.and")) })}</p>}
    </div>
  );
}

function opens({ administrator, grants, masks }: Role, type: string, masked: string[]): boolean {
  if (administrator) return true;
  if (scopeIn({ grants, verbGrants: [], masks: [] }, type, "READ") === "NONE") return false;
  const own = masks.filter((mask) => mask.type === type).map((mask) => mask.path);
  return masked.some((path) => !own.some((hidden) => path === hidden || path.startsWith(`${hidden}/`)));
}
