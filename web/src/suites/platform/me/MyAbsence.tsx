import { useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { client } from "../../../engine/api/client";
import { ask, get } from "../../../engine/api/http";
import { Problem } from "../../../engine/api/problem";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { FieldEdit } from "../../../engine/form/FieldEdit";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import type { Face } from "../../../kit/fields/field";
import { Bones } from "../../../kit/panel/Bones";
import { t } from "../../../kit/text/text";

interface Absence {
  from: string | null;
  to: string | null;
  delegate: string | null;
}

const HERE: Absence = { from: null, to: null, delegate: null };

/** When I am away, and who stands in for me. */
export function MyAbsence({ entry, me }: { entry: RecordTypeEntry; me: string }) {
  const stored = useQuery({ queryKey: ["record", entry.type, me, "absence"], queryFn: ({ signal }) => get<{ absence: Absence | null }>(`${entry.type}/${me}`, { fields: "absence" }, signal) });
  if (!stored.data) return <Bones lines={2} />;
  return <AbsenceForm key={JSON.stringify(stored.data.absence)} entry={entry} me={me} stored={stored.data.absence ?? HERE} />;
}

function AbsenceForm({ entry, me, stored }: { entry: RecordTypeEntry; me: string; stored: Absence }) {
  const { message } = App.useApp();
  const [absence, setAbsence] = useState(stored);
  const [face, setFace] = useState<Face>();
  const saving = useMutation({
    mutationFn: (wanted: Absence) => ask("session", { method: "PATCH", body: { absence: wanted } }),
    onSuccess: async () => {
      void message.success(t("absence.saved"));
      await client.invalidateQueries({ queryKey: ["record", entry.type, me] });
    },
  });
  const findings = saving.error instanceof Problem ? saving.error.fields : [];
  const fields = entry.sections.flatMap((section) => section.fields).filter((field) => field.path.startsWith("absence/"));
  const part = (path: string) => path.slice("absence/".length) as keyof Absence;
  return (
    <form onSubmit={(event) => { event.preventDefault(); saving.mutate(absence); }} noValidate>
      <p className="muted">{t("absence.how")}</p>
      {saving.error && !findings.length && <FindingsSummary failure={saving.error} labelOf={(path) => path} />}
      <div className="form-grid">
        {fields.map((field) => (
          <FieldEdit key={field.path} field={field} value={absence[part(field.path)]} face={field.kind === "link" ? face : undefined} findings={findings}
            onChange={(value, chosen) => {
              setAbsence({ ...absence, [part(field.path)]: (value as string | null | undefined) ?? null });
              if (chosen) setFace(chosen);
            }} />
        ))}
      </div>
      <div className="me-acts">
        <Button htmlType="submit" loading={saving.isPending} disabled={JSON.stringify(absence) === JSON.stringify(stored)}>{t("absence.save")}</Button>
        {stored.from && <Button onClick={() => saving.mutate(HERE)}>{t("absence.end")}</Button>}
      </div>
    </form>
  );
}
