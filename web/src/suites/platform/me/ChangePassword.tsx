import { useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { ask } from "../../../engine/api/http";
import { findingAt, Problem } from "../../../engine/api/problem";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { t } from "../../../kit/text/text";

/** Sets my own password anew; every other session of mine ends. */
export function ChangePassword() {
  const { message } = App.useApp();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const changing = useMutation({
    mutationFn: () => ask("session/password", { method: "POST", body: { current, password } }),
    onSuccess: () => {
      setCurrent("");
      setPassword("");
      void message.success(t("password.changed"));
    },
  });
  const findings = changing.error instanceof Problem ? changing.error.fields : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  const field = (path: string, label: string, autoComplete: string, value: string, set: (next: string) => void) => {
    const finding = findingAt(findings, path);
    return (
      <div className="field">
        <label htmlFor={`my-${path}`}>{label}</label>
        <Input.Password id={`my-${path}`} autoComplete={autoComplete} value={value} status={finding ? "error" : ""} aria-describedby={`my-${path}-note`} onChange={(event) => set(event.target.value)} />
        <span id={`my-${path}-note`} className="field-note">{finding?.message}</span>
      </div>
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      {changing.error && !findings.length && <FindingsSummary failure={changing.error} labelOf={(path) => path} />}
      <div className="form-grid">
        {field("current", t("password.current"), "current-password", current, setCurrent)}
        {field("password", t("password.next"), "new-password", password, setPassword)}
        <div className="field password-go"><Button htmlType="submit" loading={changing.isPending} disabled={!current || !password}>{t("password.change")}</Button></div>
      </div>
    </form>
  );
}
