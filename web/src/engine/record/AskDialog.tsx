import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Modal } from "antd";
import type { Face, Field } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { Problem } from "../api/problem";
import { valueAt, withValue } from "../catalog/paths";
import { FieldEdit } from "../form/FieldEdit";
import { FindingsSummary } from "../form/FindingsSummary";

interface Props {
  title: string;
  /** What it is done to. */
  what?: string;
  fields: Field[];
  onAct: (parameters: Record<string, unknown>) => Promise<unknown>;
  onClose: () => void;
}

/** Asks what an act needs to know, does it, and shows what the server finds wrong beside each field. */
export function AskDialog({ title, what, fields, onAct, onClose }: Props) {
  const { message } = App.useApp();
  const [parameters, setParameters] = useState<Record<string, unknown>>({});
  const [faces, setFaces] = useState<Record<string, Face>>({});
  const acting = useMutation({
    mutationFn: () => onAct(parameters),
    onSuccess: () => {
      void message.success(t("verb.done", { verb: title }));
      onClose();
    },
  });
  const findings = acting.error instanceof Problem ? acting.error.fields : [];
  const labelOf = (path: string) => fields.find((field) => field.path === path)?.label ?? path;
  return (
    <Modal open title={title} okText={title} onCancel={onClose} onOk={() => acting.mutate()} confirmLoading={acting.isPending} width={460} destroyOnHidden>
      {what && <p className="muted verb-what">{what}</p>}
      <FindingsSummary failure={acting.error} labelOf={labelOf} />
      <form className="verb-form" onSubmit={(event) => { event.preventDefault(); acting.mutate(); }} noValidate>
        {fields.map((field, at) => (
          <FieldEdit
            key={field.path} field={field} value={valueAt(parameters, field.path)} face={faces[field.path]} findings={findings} autoFocus={at === 0}
            onChange={(value, face) => {
              setParameters(withValue(parameters, field.path, value));
              if (face) setFaces({ ...faces, [field.path]: face });
            }}
          />
        ))}
      </form>
    </Modal>
  );
}
