import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { Problem } from "../api/problem";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { inputId } from "./FieldEdit";

/** All findings at once; each leads to its field. */
export function FindingsSummary({ failure, labelOf }: { failure: unknown; labelOf: (path: string) => string }) {
  if (!failure) return null;
  const findings = failure instanceof Problem ? failure.fields : [];
  return (
    <div className="findings" role="alert">
      <strong>{findings.length ? t("form.findings", { n: findings.length }) : sentence(failure)}</strong>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.code}`}><button type="button" className="plain" onClick={() => jump(finding.path)}>{labelOf(finding.path)}</button>: {finding.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function jump(path: string): void {
  const field = document.getElementById(inputId(path)) ?? document.getElementById(inputId(path.split("/")[0] ?? ""));
  if (!field) return;
  field.closest("details")?.setAttribute("open", "");
  const panel = field.closest("[role=tabpanel][aria-hidden=true]");
  if (panel) document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(panel.id)}"]`)?.click();
  requestAnimationFrame(() => {
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
}

/** A finding's path in the words of the form, child rows with their number. */
export function labelsOf(entry: RecordTypeEntry): (path: string) => string {
  return (path) => {
    const field = entry.sections.flatMap((section) => section.fields).find((one) => one.path === path);
    if (field) return field.label;
    const [head = "", row, ...rest] = path.split("/");
    const rows = entry.children?.find((one) => one.path === head);
    if (!rows) return path;
    const column: Field | undefined = rows.fields.find((one) => one.path === rest.join("/"));
    return [rows.label, row === undefined ? "" : String(Number(row) + 1), column?.label ?? ""].filter(Boolean).join(" ");
  };
}
