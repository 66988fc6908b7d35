import { useState } from "react";
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { csvOf } from "./csv";

interface Props {
  entry: RecordTypeEntry;
  columns: Field[];
  filter: string;
  q: string;
  sort: string;
}

/** The list as it stands, every page of it, as a spreadsheet file. */
export function ExportButton({ entry, columns, filter, q, sort }: Props) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (!may(entry, "export")) return null;
  const save = async () => {
    setBusy(true);
    try {
      const { text, rows, cut } = await csvOf({ type: entry.type, columns, filter, q, sort });
      download(`${entry.many.replaceAll(" ", "-")}.csv`, text);
      void message.success(cut ? t("export.cut", { n: rows }) : t("export.done", { n: rows }));
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return <Button icon={<DownloadOutlined aria-hidden />} loading={busy} aria-label={t("export.csv")} title={t("export.csv")} onClick={() => void save()} />;
}

function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
