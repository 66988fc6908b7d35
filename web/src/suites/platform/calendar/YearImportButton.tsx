import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, Modal, Upload } from "antd";
import { client } from "../../../engine/api/client";
import { ask } from "../../../engine/api/http";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import { Broken } from "../../../kit/panel/Broken";
import { showDay } from "../../../kit/text/format";
import { t, type MessageKey } from "../../../kit/text/text";
import "./calendar.css";

interface Imported {
  yearTable: string;
  year: number;
  source: string | null;
  days: { date: string; kind: string; name: string; act: "ADDED" | "CHANGED" | "REMOVED" | "UNCHANGED" }[];
}

const DAYS = "platform/calendar-days";

/** Choose an official year file, see what it would change, bring it in. */
export function YearImportButton() {
  const entry = useCatalog().find(DAYS);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [yearTable, setYearTable] = useState("CN");
  const [content, setContent] = useState("");
  const send = (dryRun: boolean) => async (text: string) => (await ask<Imported>("platform/calendar-years/import", { method: "POST", query: { dryRun }, body: { yearTable, content: text } })).body;
  const preview = useMutation({ mutationFn: send(true) });
  const run = useMutation({
    mutationFn: send(false),
    onSuccess: ({ year }) => {
      setOpen(false);
      preview.reset();
      void message.success(t("year.imported", { year: String(year) }));
      for (const key of ["list", "aggregate"]) void client.invalidateQueries({ queryKey: [key, DAYS] });
      for (const key of ["calendar-year", "calendar-reckoning"]) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const choose = async (file: File) => {
    const text = await file.text();
    setContent(text);
    run.reset();
    preview.mutate(text);
  };
  if (!entry || !may(entry, "create")) return null;
  const changes = preview.data?.days.filter((day) => day.act !== "UNCHANGED") ?? [];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("year.import")}</Button>
      <Modal title={t("year.import")} open={isOpen} onCancel={() => setOpen(false)} okText={t("year.run")} okButtonProps={{ disabled: !changes.length, loading: run.isPending }} cancelText={t("cancel")} onOk={() => run.mutate(content)}>
        <p className="muted">{t("year.what")}</p>
        <div className="year-choose">
          <label>{t("year.table")} <Input value={yearTable} maxLength={20} onChange={(event) => { setYearTable(event.target.value); preview.reset(); }} /></label>
          <Upload accept=".json,.ics,.txt" showUploadList={false} beforeUpload={(file) => { void choose(file); return false; }}><Button loading={preview.isPending}>{t("year.choose")}</Button></Upload>
        </div>
        {preview.isError && <Broken failure={preview.error} />}
        {run.isError && <Broken failure={run.error} />}
        {preview.data && <Preview imported={preview.data} changes={changes} />}
      </Modal>
    </>
  );
}

function Preview({ imported: { year, yearTable, source }, changes }: { imported: Imported; changes: Imported["days"] }) {
  return (
    <div className="year-preview">
      <p><strong>{yearTable} {year}</strong> <span className="faint prewrap">{source}</span></p>
      {changes.length === 0 ? <p>{t("year.nothing")}</p> : (
        <ul>{changes.map((day) => <li key={day.date}><span>{t(`year.act.${day.act}` as MessageKey)}</span> {showDay(day.date)} · {t(`calendar.kind.${day.kind}` as MessageKey)} · {day.name}</li>)}</ul>
      )}
    </div>
  );
}
