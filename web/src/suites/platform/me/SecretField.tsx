import { Input } from "antd";
import { findingAt, Problem } from "../../../engine/api/problem";

/** A password or a code, with what was wrong about it. */
export function SecretField({ path, label, code, value, failure, onChange }: { path: string; label: string; code?: boolean; value: string; failure: unknown; onChange: (next: string) => void }) {
  const finding = failure instanceof Problem ? findingAt(failure.fields, path) : undefined;
  const shared = { id: `otp-${path}`, value, status: finding ? ("error" as const) : ("" as const), "aria-describedby": `otp-${path}-note`, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  return (
    <div className="field">
      <label htmlFor={shared.id}>{label}</label>
      {code ? <Input {...shared} autoComplete="one-time-code" maxLength={24} /> : <Input.Password {...shared} autoComplete="current-password" />}
      <span id={`otp-${path}-note`} className="field-note" role={finding ? "alert" : undefined}>{finding?.message}</span>
    </div>
  );
}
