import { Suspense, type ComponentType } from "react";
import type { Face, Field } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { findingAt, type Finding } from "../api/problem";
import { kindOf } from "../fields/kinds";
import type { InputProps } from "../suite";
import "./form.css";

interface Props {
  field: Field;
  /** The whole path, which for child rows is longer than the field's own. */
  path?: string;
  value: unknown;
  face?: Face;
  findings: Finding[];
  autoFocus?: boolean;
  bare?: boolean;
  /** An input of the suite's own in the place of that of the kind. */
  Own?: ComponentType<InputProps>;
  tree?: Record<string, unknown>;
  onChange: (value: unknown, face?: Face) => void;
}

export function inputId(path: string): string {
  return `field-${path.replaceAll("/", "-")}`;
}

/** A label, an input and, beside it, what is wrong with its value. */
export function FieldEdit({ field, path = field.path, value, face, findings, autoFocus, bare, Own, tree = {}, onChange }: Props) {
  const { Edit } = kindOf(field.kind);
  const finding = findingAt(findings, path);
  const id = inputId(path);
  const long = field.kind === "longText" || field.kind === "richText" || field.kind === "links" || field.kind === "address";
  return (
    <div className={`field${long ? " field-long" : ""}${finding ? " field-wrong" : ""}`}>
      <label htmlFor={id} className={bare ? "visually-hidden" : undefined}>
        {field.label}
        {field.required && <span className="required" title={t("form.required")} aria-hidden> *</span>}
      </label>
      {Own ? <Suspense><Own id={id} field={field} value={value} tree={tree} invalid={finding !== undefined} onChange={onChange} /></Suspense> : <Edit id={id} value={value} field={field} face={face} invalid={finding !== undefined} autoFocus={autoFocus} onChange={onChange} />}
      <span id={`${id}-note`} className="field-note" role={finding ? "alert" : undefined}>{finding?.message ?? field.help}</span>
    </div>
  );
}
