import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { withValue, valueAt } from "../catalog/paths";
import type { Face } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { Problem } from "../api/problem";
import type { RecordTypeEntry, Verb } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { FieldEdit } from "../form/FieldEdit";
import { FindingsSummary } from "../form/FindingsSummary";
import { act, actOnType } from "../form/write";
import type { Read } from "./useRecord";

interface Props {
  entry: RecordTypeEntry;
  /** The record that the verb acts on; none for a verb of the whole type. */
  read?: Read;
  verb: Verb;
  onClose: () => void;
}

/** Asks what a verb needs to know, and does it. */
export function VerbDialog({ entry, read, verb, onClose }: Props) {
  const { message } = App.useApp();
  const [parameters, setParameters] = useState<Record<string, unknown>>({});
  const [faces, setFaces] = useState<Record<string, Face>>({});
  const acting = useMutation({
    mutationFn: () => (read ? act(entry.type, read.record.id, verb.verb, parameters, read.etag) : actOnType(entry.type, verb.verb, parameters)),
    onSuccess: () => {
      void message.success(t("verb.done", { verb: verb.label }));
      onClose();
    },
  });
  const findings = acting.error instanceof Problem ? acting.error.fields : [];
  const labelOf = (path: string) => verb.fields.find((field) => field.path === path)?.label ?? path;
  return (
    <Modal open title={verb.label} okText={verb.label} onCancel={onClose} onOk={() => acting.mutate()} confirmLoading={acting.isPending} width={460} destroyOnHidden>
      {read && <p className="muted verb-what">{faceOf(entry, read.record).label}</p>}
      <FindingsSummary failure={acting.error} labelOf={labelOf} />
      <form className="verb-form" onSubmit={(event) => { event.preventDefault(); acting.mutate(); }} noValidate>
        {verb.fields.map((field, at) => (
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
