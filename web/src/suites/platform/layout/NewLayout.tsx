import { useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, InputNumber, Select } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { oneOf } from "../../../engine/catalog/words";
import { LinkPicker } from "../../../engine/fields/link";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { FindingsSummary, labelsOf } from "../../../engine/form/FindingsSummary";
import { create } from "../../../engine/form/write";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { usualDrawing } from "./drawing";
import "../../../engine/form/form.css";

/** A new layout: for which records and for whom; it begins with today's drawing. */
export function NewLayout({ entry }: { entry: RecordTypeEntry }) {
  const title = t("list.create", { one: oneOf(entry) });
  usePageTitle(title);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const catalog = useCatalog();
  const [given] = useSearchParams();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [type, setType] = useState(given.get("type") ?? "");
  const [role, setRole] = useState<string | null>(null);
  const [team, setTeam] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const label = labelsOf(entry);
  const saving = useMutation({
    mutationFn: () => {
      const drawn = catalog.find(type);
      return create(entry, { name, type, role, team, place, ...(drawn ? usualDrawing(drawn, t("form.main")) : {}) }, key);
    },
    onError: () => setKey(crypto.randomUUID()),
    onSuccess: async ({ body }) => {
      void message.success(t("form.created", { name }));
      await navigate(recordAddress(entry.type, body.id), { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const types = catalog.types.filter((one) => one.suite !== "platform").map((one) => ({ value: one.type, label: one.label }));
  return (
    <form className="create-page" onSubmit={submit} noValidate>
      <nav className="crumb" aria-label={t("crumb")}><Link to={`/${entry.type}`}>{entry.label}</Link></nav>
      <header className="page-head"><h1>{title}</h1></header>
      <Panel>
        <FindingsSummary failure={saving.error} labelOf={label} />
        <div className="form-grid">
          <div className="field"><label htmlFor="field-name">{label("name")}</label><Input id="field-name" value={name} maxLength={80} autoFocus onChange={(event) => setName(event.target.value)} /></div>
          <div className="field"><label htmlFor="field-type">{label("type")}</label><Select id="field-type" className="wide" value={type || undefined} options={types} showSearch optionFilterProp="label" onChange={setType} /></div>
          <div className="field"><label htmlFor="field-role">{label("role")}</label><LinkPicker id="field-role" target="platform/roles" value={role} onPick={(face) => setRole(face?.id ?? null)} /></div>
          <div className="field"><label htmlFor="field-team">{label("team")}</label><LinkPicker id="field-team" target="platform/teams" value={team} onPick={(face) => setTeam(face?.id ?? null)} /></div>
          <div className="field"><label htmlFor="field-place">{label("place")}</label><InputNumber id="field-place" value={place} precision={0} onChange={(next) => setPlace(next ?? 0)} /></div>
        </div>
        <p className="muted">{t("layout.whose")}</p>
        <footer className="save-bar"><span className="save-note">{t("layout.beginsUsual")}</span><Button type="primary" htmlType="submit" loading={saving.isPending}>{t("form.create", { one: oneOf(entry) })}</Button></footer>
      </Panel>
    </form>
  );
}
