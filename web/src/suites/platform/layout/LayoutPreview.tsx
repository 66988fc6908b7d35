import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { get } from "../../../engine/api/http";
import type { Field, RecordTypeEntry } from "../../../engine/catalog/types";
import { LinkPicker } from "../../../engine/fields/link";
import { useDraft } from "../../../engine/form/draft";
import { RecordForm } from "../../../engine/form/RecordForm";
import { loadConditions } from "../../../engine/layout/layout";
import { t } from "../../../kit/text/text";
import { rightsOf, type Rights } from "../role/rights";
import { layoutOf, type Drawing } from "./drawing";

/** A new record by this layout as the holders of a role would fill it in; nothing of it is saved. */
export function LayoutPreview({ type, name, role: own, drawing }: { type: RecordTypeEntry; name: string; role: string | null; drawing: Drawing }) {
  const [role, setRole] = useState(own);
  const ready = useQuery({ queryKey: ["conditions"], queryFn: async () => { await loadConditions(); return true; }, staleTime: Infinity });
  const rights = useQuery({ queryKey: ["record", "platform/roles", role, "masks"], queryFn: async () => rightsOf(await get<Record<string, unknown>>(`platform/roles/${role}`)), enabled: role !== null });
  const draft = useDraft(`layout.preview.${type.type}`, {});
  if (!ready.data) return null;
  const entry = { ...masked(type, role ? rights.data : undefined), form: layoutOf(name, drawing) };
  return (
    <div className="layout-preview">
      <div className="layout-bar">
        <label htmlFor="preview-role">{t("layout.previewRole")}</label>
        <LinkPicker id="preview-role" target="platform/roles" value={role} onPick={(face) => setRole(face?.id ?? null)} />
        <span className="grow" />
        <Button size="small" onClick={draft.discard} disabled={!draft.isDirty}>{t("layout.emptyAgain")}</Button>
      </div>
      <div className="panel"><RecordForm entry={entry} draft={draft} findings={[]} /></div>
    </div>
  );
}

/** The type as a role sees it. */
function masked(type: RecordTypeEntry, rights: Rights | undefined): RecordTypeEntry {
  if (!rights) return type;
  const mode = (path: string) => rights.masks.find((mask) => mask.type === type.type && (mask.path === path || path.startsWith(`${mask.path}/`)))?.mode;
  const seen = (field: Field) => (mode(field.path) === "HIDDEN" ? [] : [mode(field.path) === "READ_ONLY" ? { ...field, readOnly: true } : field]);
  return { ...type, sections: type.sections.map((section) => ({ ...section, fields: section.fields.flatMap(seen) })), children: type.children?.filter((rows) => mode(rows.path) !== "HIDDEN") };
}
