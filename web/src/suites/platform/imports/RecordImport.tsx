import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Steps } from "antd";
import { useNavigate } from "react-router";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showBytes } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { JOBS } from "../jobs/job";
import { FileDrop } from "./FileDrop";
import { begin, previewOf, type Mapping } from "./mapping";
import { MappingTable } from "./MappingTable";
import { Rehearsal } from "./Rehearsal";

const ACCEPTED = ".csv,.tsv,.txt,.gz,.xlsx";

/** Records of one type from a file: choose it, match its columns, see what would become of them, run. */
export function RecordImport({ entry }: { entry: RecordTypeEntry }) {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<Mapping>({ type: entry.type });
  const [checked, setChecked] = useState(false);
  const look = useMutation({
    mutationFn: ({ of, by }: { of: File; by: Mapping }) => previewOf(of, by),
    onSuccess: (seen) => setMapping(seen.mapping),
  });
  const run = useMutation({ mutationFn: (chosen: File) => begin(chosen, mapping), onSuccess: (job) => void navigate(recordAddress(JOBS, job)) });
  const choose = (chosen: File) => {
    setFile(chosen);
    setChecked(false);
    run.reset();
    look.mutate({ of: chosen, by: { type: entry.type } });
  };
  const check = (chosen: File) => look.mutate({ of: chosen, by: mapping }, { onSuccess: (seen) => setChecked(seen.findings.length === 0) });
  const step = run.isPending ? 3 : checked ? 2 : file ? 1 : 0;
  const preview = look.data;
  return (
    <>
      <Steps className="import-steps" size="small" responsive={false} current={step} items={[{ title: t("import.choose") }, { title: t("import.match") }, { title: t("import.check") }, { title: t("import.run") }]} />
      <Panel>
        {!file && <FileDrop accept={ACCEPTED} formats={t("import.tableFormats")} onFile={choose} />}
        {file && (
          <>
            <header className="import-file">
              <strong>{file.name}</strong> <span className="faint">{showBytes(file.size)}</span>
              <span className="gap" />
              <Button size="small" disabled={run.isPending} onClick={() => setFile(null)}>{t("import.other")}</Button>
            </header>
            {look.isPending && !preview && <Bones lines={8} />}
            {look.isError && <Broken failure={look.error} />}
            {preview && !checked && <MappingTable entry={entry} preview={preview} mapping={mapping} onChange={setMapping} />}
            {preview && checked && <Rehearsal entry={entry} preview={preview} />}
            {run.isError && <Broken failure={run.error} />}
            {preview && (
              <footer className="save-bar">
                <span className="save-note">{checked ? t("import.undoable") : ""}</span>
                {checked && <Button disabled={run.isPending} onClick={() => setChecked(false)}>{t("import.backToColumns")}</Button>}
                {checked ? <Button type="primary" loading={run.isPending} disabled={(preview.counts.rows ?? 0) === 0} onClick={() => run.mutate(file)}>{t("import.start")}</Button>
                  : <Button type="primary" loading={look.isPending} onClick={() => check(file)}>{t("import.checkIt")}</Button>}
              </footer>
            )}
          </>
        )}
      </Panel>
    </>
  );
}
