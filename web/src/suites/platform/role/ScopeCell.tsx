import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t, type MessageKey } from "../../../kit/text/text";
import { ChosenDepartments } from "./ChosenDepartments";
import { departmentsIn, SCOPES, scopeIn, type ActionName, type Rights, type ScopeName } from "./rights";

interface Props {
  type: RecordTypeEntry;
  action: ActionName;
  rights: Rights;
  locked: boolean;
  onChange: (scope: ScopeName) => void;
  onDepartments: (departments: string[]) => void;
}

/** How far one action reaches; the deeper the green, the further. */
export function ScopeCell({ type, action, rights, locked, onChange, onDepartments }: Props) {
  const scope = scopeIn(rights, type.type, action);
  const label = `${type.label}: ${t(`role.action.${action}` as MessageKey)}`;
  return (
    <>
      <select className="scope" data-scope={scope} aria-label={label} disabled={locked} value={scope} onChange={(event) => onChange(event.target.value as ScopeName)}>
        {SCOPES.map((one) => <option key={one} value={one}>{t(`role.scope.${one}` as MessageKey)}</option>)}
      </select>
      {scope === "CHOSEN_DEPARTMENTS" && <ChosenDepartments label={label} chosen={departmentsIn(rights, type.type, action)} locked={locked} onChange={onDepartments} />}
    </>
  );
}
