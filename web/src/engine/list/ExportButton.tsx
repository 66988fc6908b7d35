import { useState } from "react";
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { ask, get } from "../api/http";
import { isOver, type BulkProgress } from "../bulk/bulk";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry } from "../catalog/types";

interface Props {
  entry: RecordTypeEntry;
  columns: Field[];
  filter: string;
  q: string;
  sort: string;
}

const LOOK_AGAIN_MS = 600;
const FORMATS = ["XLSX", "CSV"] as const;

/** The list as it stands, all of it, as a spreadsheet file; a job of the server writes it, which also lists it. */
export function ExportButton({ entry, columns, filter, q, sort }: Props) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (!may(entry, "export")) return null;
  const save = async (format: string) => {
    setBusy(true);
    try {
      const { job } = (await ask<{ job: string }>(`${entry.type}/export`, { method: "POST", body: { filter, q, sort, columns: columns.map((field) => field.path), format } })).body;
      const ended = await end(job);
      const file = ended.files?.[0];
      if (ended.state !== "DONE" || !file) throw new Error(ended.failure ?? t("export.stopped"));
      download(`/api/platform/jobs/${job}/files/${encodeURIComponent(file)}`);
      void message.success(t("export.done", { n: showNumber(ended.done ?? 0) }));
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown trigger={["click"]} disabled={busy} menu={{ items: FORMATS.map((format) => ({ key: format, label: t(`export.${format}`), onClick: () => void save(format) })) }}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} aria-label={t("export.title")} title={t("export.title")} />
    </Dropdown>
  );
}

async function end(job: string): Promise<BulkProgress> {
  for (;;) {
    const progress = await get<BulkProgress>(`platform/jobs/${job}`);
    if (isOver(progress)) return progress;
    await new Promise((wait) => setTimeout(wait, LOOK_AGAIN_MS));
  }
}

function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
