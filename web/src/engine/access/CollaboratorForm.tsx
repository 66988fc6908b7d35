import { useState } from "react";
import { Button, Select } from "antd";
import { t, type MessageKey } from "../../kit/text/text";
import { may, useCatalog } from "../catalog/catalog";
import { LinkPicker } from "../fields/link";
import { KINDS, LEVELS, TYPE_OF, type GranteeKind, type ShareLevel, type Wish } from "./access";

/** Asks whom to let in, to do what, and until when. */
export function CollaboratorForm({ busy, onAdd, onCancel }: { busy: boolean; onAdd: (wish: Wish) => void; onCancel: () => void }) {
  const catalog = useCatalog();
  const [kind, setKind] = useState<GranteeKind>("USER");
  const [id, setId] = useState<string | null>(null);
  const [level, setLevel] = useState<ShareLevel>("READ");
  const [until, setUntil] = useState("");
  const kinds = KINDS.filter((one) => {
    const entry = catalog.find(TYPE_OF[one]);
    return entry !== undefined && may(entry, "read");
  });
  const add = () => id && onAdd({ kind, id, level, expiresAt: until ? new Date(until).toISOString() : null });
  return (
    <form className="collaborator-form" onSubmit={(event) => { event.preventDefault(); add(); }}>
      <Select aria-label={t("access.kind")} value={kind} options={kinds.map((one) => ({ value: one, label: t(`access.kind.${one}` as MessageKey) }))} onChange={(next) => { setKind(next); setId(null); }} />
      <LinkPicker key={kind} target={TYPE_OF[kind]} label={t(`access.kind.${kind}` as MessageKey)} value={id} autoFocus onPick={(face) => setId(face?.id ?? null)} />
      <Select aria-label={t("access.level")} value={level} options={LEVELS.map((one) => ({ value: one, label: t(`access.level.${one}` as MessageKey) }))} onChange={setLevel} />
      <label className="until"><span className="muted">{t("access.until")}</span> <input type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} /></label>
      <span className="collaborator-acts"><Button onClick={onCancel}>{t("cancel")}</Button><Button type="primary" htmlType="submit" disabled={!id} loading={busy}>{t("access.add")}</Button></span>
    </form>
  );
}
