import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Steps } from "antd";
import { useNavigate } from "react-router";
import { ask } from "../../../engine/api/http";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showBytes } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { JOBS } from "../jobs/job";
import { FileDrop } from "./FileDrop";
import { RetailPreview, type Preview } from "./RetailPreview";

export const RETAIL = "online-retail";

function form(file: File, resume: boolean): FormData {
  const body = new FormData();
  body.set("kind", RETAIL);
  body.set("file", file);
  if (resume) body.set("resume", "true");
  return body;
}

/** The invoices of an online retailer: choose the file, see what would happen, run it as a job that can be undone. */
export function RetailImport() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [resume, setResume] = useState(false);
  const preview = useMutation({ mutationFn: async (chosen: File) => (await ask<Preview>("platform/imports/preview", { method: "POST", body: form(chosen, false) })).body });
  const run = useMutation({
    mutationFn: async (chosen: File) => (await ask<{ job: string }>("platform/imports", { method: "POST", body: form(chosen, resume) })).body,
    onSuccess: ({ job }) => void navigate(recordAddress(JOBS, job)),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    run.reset();
    preview.mutate(chosen);
  };
  const step = run.isPending ? 2 : file ? 1 : 0;
  return (
    <>
      <p className="muted">{t("import.what")}</p>
      <Steps className="import-steps" size="small" responsive={false} current={step} items={[{ title: t("import.choose") }, { title: t("import.check") }, { title: t("import.run") }]} />
      <Panel>
        {!file && <FileDrop accept=".csv,.gz,.txt" formats={t("import.formats")} onFile={choose} />}
        {file && (
          <>
            <header className="import-file">
              <strong>{file.name}</strong> <span className="faint">{showBytes(file.size)}</span>
              <span className="gap" />
              <Button size="small" disabled={run.isPending} onClick={() => setFile(null)}>{t("import.other")}</Button>
            </header>
            {preview.isPending && <Bones lines={8} />}
            {preview.isError && <Broken failure={preview.error} onRetry={() => preview.mutate(file)} />}
            {preview.data && <RetailPreview preview={preview.data} />}
            {run.isError && <Broken failure={run.error} />}
            <footer className="save-bar">
              <Checkbox className="save-note" checked={resume} onChange={(event) => setResume(event.target.checked)}>{t("import.resume")}</Checkbox>
              <Button type="primary" loading={run.isPending} disabled={!preview.isSuccess} onClick={() => run.mutate(file)}>{t("import.start")}</Button>
            </footer>
          </>
        )}
      </Panel>
    </>
  );
}
