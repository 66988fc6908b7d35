import { useState, type FormEvent, type KeyboardEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link, useLocation, useNavigate, useSearchParams } from "react-router";
import { Panel } from "../../kit/panel/Panel";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { Problem } from "../api/problem";
import { oneOf } from "../catalog/words";
import type { RecordTypeEntry } from "../catalog/types";
import { withValue } from "../catalog/paths";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { counting } from "../layout/layout";
import { listAddress } from "../list/trail";
import { draftOfNew, forgetDraft, useDraft } from "./draft";
import { FindingsSummary, labelsOf } from "./FindingsSummary";
import { LeaveGuard } from "./LeaveGuard";
import { RecordForm } from "./RecordForm";
import { create } from "./write";
import "./form.css";

/** What follows once the record is there: its page, or the next empty form. */
type Then = "open" | "again";

/** A new record: one form, all findings at once, nothing typed is lost. */
export function CreatePage({ entry: whole }: { entry: RecordTypeEntry }) {
  const entry = asCreated(whole);
  const title = t("list.create", { one: oneOf(entry) });
  usePageTitle(title);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [given] = useSearchParams();
  const copyOf = (useLocation().state as { copyOf?: string } | null)?.copyOf;
  const draftName = draftOfNew(entry.type, copyOf);
  const preset = Object.fromEntries(given);
  const original = Object.entries(preset).reduce((tree, [path, value]) => withValue(tree, path, value), {});
  const draft = useDraft(draftName, original);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [round, setRound] = useState(0);
  const saving = useMutation({
    mutationFn: (_: Then) => create(entry, { ...preset, ...counting(entry, original, draft.changes).changes }, key),
    onError: () => setKey(crypto.randomUUID()),
    onSuccess: async ({ body }, then) => {
      forgetDraft(draftName);
      draft.discard();
      void message.success(t("form.created", { name: faceOf(entry, body).label }));
      if (then === "open") return navigate(recordAddress(entry.type, body.id), { replace: true });
      setKey(crypto.randomUUID());
      setRound(round + 1);
      saving.reset();
    },
  });
  const findings = saving.error instanceof Problem ? saving.error.fields : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate("open");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== "Enter" && event.key !== "s") || saving.isPending) return;
    event.preventDefault();
    saving.mutate(event.key === "Enter" && event.altKey && !copyOf ? "again" : "open");
  };
  return (
    <form className="create-page" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <nav className="crumb" aria-label={t("crumb")}><Link to={listAddress(entry.type)}>{entry.label}</Link></nav>
      <header className="page-head"><h1>{title}</h1></header>
      <Panel>
        <FindingsSummary failure={saving.error} labelOf={labelsOf(entry)} />
        <RecordForm key={round} entry={entry} draft={draft} findings={findings} />
        <footer className="save-bar">
          <span className="save-note">{draft.wasKept ? t("form.draftKept") : ""}</span>
          {draft.isDirty && <Button onClick={draft.discard}>{t("form.discard")}</Button>}
          {!copyOf && <Button disabled={saving.isPending} onClick={() => saving.mutate("again")}>{t("form.createAgain")}</Button>}
          <Button type="primary" htmlType="submit" loading={saving.isPending && saving.variables === "open"}>{t("form.create", { one: oneOf(entry) })}</Button>
        </footer>
      </Panel>
      <LeaveGuard isDirty={draft.isDirty && !saving.isSuccess && !saving.isPending} onDiscard={draft.discard} />
    </form>
  );
}

/** Where a verb creates, its parameters are the form. */
function asCreated(entry: RecordTypeEntry): RecordTypeEntry {
  const verb = entry.verbs.find((one) => one.creating);
  return verb ? { ...entry, sections: [{ path: "", label: verb.label, fields: verb.fields }], children: [], form: undefined } : entry;
}
