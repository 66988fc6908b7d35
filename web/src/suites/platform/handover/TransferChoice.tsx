import { useState } from "react";
import { Button, Checkbox, Input, Select } from "antd";
import { useCatalog } from "../../../engine/catalog/catalog";
import { LinkPicker } from "../../../engine/fields/link";
import { FilterBuilder } from "../../../engine/filter/FilterBuilder";
import { groundOf } from "../../../engine/filter/reach";
import type { Face } from "../../../kit/fields/field";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Owned, TransferWish } from "./transfer";

type Keep = "NONE" | "READ" | "CHANGE";

interface Props {
  from: string;
  owned: Owned[];
  busy: boolean;
  onPreview: (wish: TransferWish) => void;
}

/** Which types with which filter, who gets them, whether he who had them keeps a look, and why. */
export function TransferChoice({ from, owned, busy, onPreview }: Props) {
  const [left, setLeft] = useState<Set<string>>(new Set());
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [to, setTo] = useState<Face[]>([]);
  const [keep, setKeep] = useState<Keep>("NONE");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const chosen = owned.filter(({ type }) => !left.has(type));
  const isReady = chosen.length > 0 && to.length > 0 && reason.trim() !== "";
  const toggle = (type: string) => setLeft((now) => { const next = new Set(now); if (!next.delete(type)) next.add(type); return next; });
  const preview = () => onPreview({
    from, to: to.map(({ id }) => id), types: chosen.map(({ type }) => ({ type, filter: filters[type] ?? null })),
    keep: keep === "NONE" ? null : { level: keep, until: until ? new Date(until).toISOString() : null }, reason: reason.trim(),
  });
  return (
    <form className="transfer-form" onSubmit={(event) => { event.preventDefault(); if (isReady) preview(); }}>
      <h3>{t("transfer.what")}</h3>
      <ul className="transfer-types">
        {owned.map((one) => <TypeLine key={one.type} one={one} isChosen={!left.has(one.type)} filter={filters[one.type] ?? ""} onToggle={() => toggle(one.type)} onFilter={(next) => setFilters({ ...filters, [one.type]: next })} />)}
      </ul>
      <h3>{t("transfer.to")}</h3>
      <div className="transfer-receivers">
        {to.map((face) => <span key={face.id} className="transfer-receiver">{face.label} <button type="button" className="plain" aria-label={t("transfer.without", { name: face.label })} onClick={() => setTo(to.filter(({ id }) => id !== face.id))}>×</button></span>)}
        <LinkPicker key={to.length} id="transfer-to" target="platform/users" label={t("transfer.to")} value={null} onPick={(face) => face && face.id !== from && !to.some(({ id }) => id === face.id) && setTo([...to, face])} />
      </div>
      {to.length > 1 && <p className="muted">{t("transfer.byTurns")}</p>}
      <h3>{t("transfer.keep")}</h3>
      <div className="transfer-keep">
        <Select aria-label={t("transfer.keep")} value={keep} onChange={setKeep} options={(["NONE", "READ", "CHANGE"] as const).map((value) => ({ value, label: t(`transfer.keep.${value}`) }))} />
        {keep !== "NONE" && <label><span className="muted">{t("access.until")}</span> <input type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} /></label>}
      </div>
      <label htmlFor="transfer-reason"><h3>{t("transfer.reason")}</h3></label>
      <Input id="transfer-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      <p className="handover-acts"><Button type="primary" htmlType="submit" disabled={!isReady} loading={busy}>{t("bulk.preview")}</Button></p>
    </form>
  );
}

function TypeLine({ one, isChosen, filter, onToggle, onFilter }: { one: Owned; isChosen: boolean; filter: string; onToggle: () => void; onFilter: (filter: string) => void }) {
  const [open, setOpen] = useState(false);
  const catalog = useCatalog();
  const entry = catalog.find(one.type);
  return (
    <li>
      <Checkbox checked={isChosen} onChange={onToggle}>{one.label}</Checkbox>
      <span className="num">{showNumber(one.count)}</span>
      <span className="transfer-filter">
        {filter && <code className="faint">{filter}</code>}
        {entry && <Button size="small" type="text" disabled={!isChosen} onClick={() => setOpen(true)}>{t(filter ? "layout.editFilter" : "transfer.filter")}</Button>}
      </span>
      {open && entry && <FilterBuilder text={filter} ground={groundOf(catalog, entry)} onClose={() => setOpen(false)} onDone={(next) => { setOpen(false); onFilter(next); }} />}
    </li>
  );
}
