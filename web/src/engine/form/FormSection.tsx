import type { ReactNode } from "react";
import { LockOutlined } from "@ant-design/icons";
import type { Face, Field } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import type { Finding } from "../api/problem";
import { isWritable } from "../catalog/catalog";
import { facePath, valueAt } from "../catalog/paths";
import type { RecordTypeEntry } from "../catalog/types";
import { Value } from "../fields/Value";
import type { DrawnSection, LayoutState } from "../layout/layout";
import { faceOfType } from "../suite";
import type { Draft } from "./draft";
import { FieldEdit } from "./FieldEdit";

interface Props {
  entry: RecordTypeEntry;
  section: DrawnSection;
  heading: string;
  draft: Draft;
  tree: Record<string, unknown>;
  state: LayoutState;
  findings: Finding[];
  first?: string;
  isFolded: boolean;
  children?: ReactNode;
}

/** Fields that stand together, each with its input or, while it is locked, with its value. */
export function FormSection({ entry, section, heading, draft, tree, state, findings, first, isFolded, children }: Props) {
  const inputs = faceOfType(entry.type).inputs ?? {};
  const fields = section.fields.length > 0 && (
    <div className={`form-grid${section.columns ? ` columns-${section.columns}` : ""}`}>
      {section.fields.map((field) => (isWritable(field) && !state.isLocked(field.path) ? (
        <FieldEdit
          key={field.path} field={state.adapted(field)} value={valueAt(tree, field.path)} face={draft.faces[field.path] ?? (valueAt(tree, facePath(field.path)) as Face | undefined)}
          findings={findings} autoFocus={field.path === first} Own={inputs[field.path]} tree={tree} onChange={(value, face) => draft.set(field.path, value, face)}
        />
      ) : <LockedField key={field.path} field={field} tree={tree} note={isWritable(field) ? t("form.locked") : ""} />))}
    </div>
  );
  if (!section.collapsed) return <section className="form-section">{heading && <h3>{heading}</h3>}{fields}{children}</section>;
  return <details className="form-section" open={!isFolded || undefined}><summary>{heading || t("form.more")}</summary>{fields}{children}</details>;
}

function LockedField({ field, tree, note }: { field: Field; tree: Record<string, unknown>; note: string }) {
  return (
    <div className="field field-locked">
      <span className="field-label">{field.label}{note && <LockOutlined aria-hidden />}</span>
      <div><Value record={tree} field={field} /></div>
      <span className="field-note quiet">{note}</span>
    </div>
  );
}
