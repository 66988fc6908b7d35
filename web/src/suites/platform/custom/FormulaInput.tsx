import { useRef } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { ask } from "../../../engine/api/http";
import { Problem } from "../../../engine/api/problem";
import { useCatalog } from "../../../engine/catalog/catalog";
import { valueAt } from "../../../engine/catalog/paths";
import type { InputProps } from "../../../engine/suite";
import { t } from "../../../kit/text/text";
import { useLater } from "../../../kit/useLater";

const QUIET_MS = 400;
const KNOWN = ["text", "longText", "choice", "time", "link", "whole", "rating", "decimal", "percent", "money", "yesNo", "moment", "day", "duration", "choices", "texts", "links"];

/** A formula with the fields it may speak of, judged by the server while it is typed. */
export function FormulaInput({ id, value, tree, invalid, onChange }: InputProps) {
  const area = useRef<TextAreaRef>(null);
  const written = typeof value === "string" ? value : "";
  const result = valueAt(tree, "formula/result") ?? undefined;
  const asked = useLater(JSON.stringify({ type: tree.type, key: tree.key || "formula", kind: "FORMULA", formula: { expression: written, result } }), QUIET_MS);
  const judged = useQuery({ queryKey: ["formula", asked], queryFn: ({ signal }) => flawIn(asked, signal), enabled: written !== "" && Boolean(tree.type) && result !== undefined, placeholderData: keepPreviousData });
  const fields = (useCatalog().find(String(tree.type ?? ""))?.sections ?? []).flatMap((section) => section.fields).filter((field) => KNOWN.includes(field.kind) && !field.machine);
  const insert = (path: string) => {
    const box = area.current?.resizableTextArea?.textArea;
    const at = box?.selectionStart ?? written.length;
    onChange(`${written.slice(0, at)}${path.replaceAll("/", ".")}${written.slice(box?.selectionEnd ?? at)}`);
    box?.focus();
  };
  return (
    <div className="formula-input">
      <Input.TextArea ref={area} id={id} value={written} autoSize={{ minRows: 3, maxRows: 10 }} spellCheck={false} status={invalid || judged.data ? "error" : ""} placeholder="custom.price * custom.count" onChange={(event) => onChange(event.target.value || null)} />
      <Select size="small" className="wide" aria-label={t("layout.insertField")} placeholder={t("layout.insertField")} value={null} showSearch optionFilterProp="label" options={fields.map((field) => ({ value: field.path, label: field.label }))} onChange={(path: string | null) => path && insert(path)} />
      {written !== "" && (result === undefined ? <span className="muted">{t("custom.resultFirst")}</span> : judged.isFetched && <span className={`formula-judged${judged.data ? " wrong" : ""}`} role="status">{judged.data ?? t("custom.formulaFine")}</span>)}
    </div>
  );
}

/** What is wrong with the formula. The definition asked about has no label, so it is never kept. */
async function flawIn(definition: string, signal: AbortSignal): Promise<string | null> {
  try {
    await ask("platform/custom-fields", { method: "POST", query: { dryRun: true }, body: JSON.parse(definition), signal });
    return null;
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    return failure.fields.find((finding) => finding.path.startsWith("formula/"))?.message ?? null;
  }
}
