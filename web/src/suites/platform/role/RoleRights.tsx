import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import { useDraft } from "../../../engine/form/draft";
import { FindingsSummary, labelsOf } from "../../../engine/form/FindingsSummary";
import { LeaveGuard } from "../../../engine/form/LeaveGuard";
import { change } from "../../../engine/form/write";
import type { PanelProps } from "../../../engine/suite";
import { t, type MessageKey } from "../../../kit/text/text";
import { FieldMasks } from "./FieldMasks";
import { ACTIONS, rightsOf, withDepartments, withMode, withScope, withVerbs } from "./rights";
import { ScopeCell } from "./ScopeCell";
import { VerbRights } from "./VerbRights";
import "./role.css";

/** The matrix of a role: for each record type how far each action reaches, which verbs, which fields. */
export function RoleRights({ entry, record }: PanelProps) {
  const { message } = App.useApp();
  const catalog = useCatalog();
  const draft = useDraft(`${entry.type}.rights.${record.id}`, record);
  const rights = rightsOf(draft.tree);
  const locked = !may(entry, "change") || record.administrator === true;
  const saving = useMutation({
    mutationFn: () => change(entry, record.id, draft.changes, `"${record.version ?? 0}"`),
    onSuccess: () => {
      draft.discard();
      void message.success(t("form.saved"));
    },
  });
  return (
    <div className="rights">
      {record.administrator === true && <p className="rights-note">{t("role.administrator")}</p>}
      <FindingsSummary failure={saving.error} labelOf={labelsOf(entry)} />
      <div className="rows-scroll">
        <table className="rights-table">
          <thead>
            <tr>
              <th scope="col">{t("role.type")}</th>
              {ACTIONS.map((action) => <th key={action} scope="col">{t(`role.action.${action}` as MessageKey)}</th>)}
              <th scope="col">{t("role.verbs")}</th>
              <th scope="col">{t("role.fields")}</th>
            </tr>
          </thead>
          {catalog.suites().map(({ suite, entries }) => (
            <tbody key={suite}>
              {entries.map((type) => (
                <tr key={type.type}>
                  <th scope="row">{type.label}</th>
                  {ACTIONS.map((action) => <td key={action}><ScopeCell type={type} action={action} rights={rights} locked={locked} onChange={(scope) => draft.set("grants", withScope(rights, type.type, action, scope))}
                    onDepartments={(departments) => draft.set("grants", withDepartments(rights, type.type, action, departments))} /></td>)}
                  <td><VerbRights type={type} rights={rights} locked={locked} onChange={(verbs) => draft.set("verbGrants", withVerbs(rights, type.type, verbs))} /></td>
                  <td><FieldMasks role={record.id} type={type} rights={rights} locked={locked} onChange={(path, mode) => draft.set("masks", withMode(rights, type.type, path, mode))} /></td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {draft.isDirty && (
        <footer className="save-bar">
          <span className="save-note" role="status">{t("role.unsaved")}</span>
          <Button onClick={draft.discard}>{t("form.discard")}</Button>
          <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>{t("save")}</Button>
        </footer>
      )}
      <LeaveGuard isDirty={draft.isDirty && !saving.isSuccess} onDiscard={draft.discard} />
    </div>
  );
}
