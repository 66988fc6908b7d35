import { useState, type FormEvent, type ReactNode } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, Select } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { KINDS, LEVELS, TYPE_OF, type GranteeKind, type ShareLevel } from "../../../engine/access/access";
import { Problem } from "../../../engine/api/problem";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { oneOf } from "../../../engine/catalog/words";
import { LinkPicker } from "../../../engine/fields/link";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { FindingsSummary, labelsOf } from "../../../engine/form/FindingsSummary";
import { create } from "../../../engine/form/write";
import { Panel } from "../../../kit/panel/Panel";
import { sentence } from "../../../kit/panel/Broken";
import { t, type MessageKey } from "../../../kit/text/text";
import { useLater } from "../../../kit/useLater";
import { usePageTitle } from "../../../kit/usePageTitle";
import { sentences, useOpened } from "./preview";
import "../../../engine/form/form.css";

const QUIET_MS = 400;

/** A new sharing rule: which records, to whom, to do what, and at once how many that opens. */
export function SharingRuleForm({ entry }: { entry: RecordTypeEntry }) {
  const title = t("list.create", { one: oneOf(entry) });
  usePageTitle(title);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const catalog = useCatalog();
  const [given] = useSearchParams();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [type, setType] = useState(given.get("type") ?? "");
  const [filter, setFilter] = useState(given.get("filter") ?? "");
  const [kind, setKind] = useState<GranteeKind>("TEAM");
  const [grantee, setGrantee] = useState<string | null>(null);
  const [level, setLevel] = useState<ShareLevel>("READ");
  const opened = useOpened(type, useLater(filter, QUIET_MS), kind, grantee);
  const label = labelsOf(entry);
  const saving = useMutation({
    mutationFn: () => create(entry, { name, type, filter, level, grantee: grantee ? { type: TYPE_OF[kind], id: grantee } : null }, key),
    onSuccess: async ({ body }) => {
      void message.success(t("form.created", { name }));
      await navigate(recordAddress(entry.type, body.id), { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const types = catalog.types.filter((one) => one.actions?.includes("read")).map((one) => ({ value: one.type, label: one.label }));
  return (
    <form className="create-page" onSubmit={submit} noValidate>
      <nav className="crumb" aria-label={t("crumb")}><Link to={`/${entry.type}`}>{entry.label}</Link></nav>
      <header className="page-head"><h1>{title}</h1></header>
      <Panel>
        <FindingsSummary failure={saving.error} labelOf={label} />
        <div className="form-grid">
          <Labelled id="rule-name" label={label("name")}><Input id="rule-name" value={name} maxLength={160} autoFocus onChange={(event) => setName(event.target.value)} /></Labelled>
          <Labelled id="rule-type" label={label("type")}><Select id="rule-type" className="wide" value={type || undefined} options={types} showSearch optionFilterProp="label" onChange={setType} /></Labelled>
          <Labelled id="rule-filter" label={label("filter")} long note={opened.isError ? sentence(opened.error) : t("rule.filterHow")} wrong={opened.isError && opened.error instanceof Problem}>
            <Input.TextArea id="rule-filter" value={filter} rows={3} spellCheck={false} onChange={(event) => setFilter(event.target.value)} />
          </Labelled>
          <Labelled id="rule-kind" label={t("access.kind")}><Select id="rule-kind" className="wide" value={kind} options={KINDS.map((one) => ({ value: one, label: t(`access.kind.${one}` as MessageKey) }))} onChange={(next) => { setKind(next); setGrantee(null); }} /></Labelled>
          <Labelled id="rule-grantee" label={label("grantee")}><LinkPicker id="rule-grantee" key={kind} target={TYPE_OF[kind]} value={grantee} onPick={(face) => setGrantee(face?.id ?? null)} /></Labelled>
          <Labelled id="rule-level" label={label("level")}><Select id="rule-level" className="wide" value={level} options={LEVELS.map((one) => ({ value: one, label: t(`access.level.${one}` as MessageKey) }))} onChange={setLevel} /></Labelled>
        </div>
        <div className="rule-preview" role="status">
          {opened.data && !opened.isError && sentences(opened.data, grantee !== null).map((one) => <p key={one}>{one}</p>)}
          {type && filter && !opened.isError && <Link to={`/${type}?filter=${encodeURIComponent(filter)}`} target="_blank">{t("rule.asList")}</Link>}
        </div>
        <footer className="save-bar"><span className="save-note" /><Button type="primary" htmlType="submit" loading={saving.isPending}>{t("form.create", { one: oneOf(entry) })}</Button></footer>
      </Panel>
    </form>
  );
}

function Labelled({ id, label, long, note, wrong, children }: { id: string; label: string; long?: boolean; note?: string; wrong?: boolean; children: ReactNode }) {
  return (
    <div className={`field${long ? " field-long" : ""}${wrong ? " field-wrong" : ""}`}>
      <label htmlFor={id}>{label}</label>
      {children}
      <span className="field-note">{note}</span>
    </div>
  );
}
