import { useState } from "react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { get } from "../../../engine/api/http";
import { act } from "../../../engine/form/write";
import type { PanelProps } from "../../../engine/suite";
import { Panel } from "../../../kit/panel/Panel";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";

interface Told {
  kinds: string[];
  records: number;
  misfitting: number;
  misfits: { value: string; records: number }[];
  tooMuch: boolean;
}

/** What the values of the field would become under another kind; turned only when every one of them fits. */
export function ConversionPanel({ entry, record }: PanelProps) {
  const { message } = App.useApp();
  const [kind, setKind] = useState<string>();
  const verb = entry.verbs.find((one) => one.verb === "convert");
  const labels = new Map((verb?.fields.find((field) => field.path === "kind")?.options ?? []).map((option) => [option.value, option.label]));
  const told = useQuery({
    queryKey: ["record", entry.type, record.id, "conversion", record.version, kind],
    queryFn: ({ signal }) => get<Told>(`${entry.type}/${record.id}/conversion`, { kind }, signal), placeholderData: keepPreviousData,
  });
  const turning = useMutation({
    mutationFn: () => act(entry.type, record.id, "convert", { kind }, `"${record.version ?? 0}"`),
    onSuccess: () => {
      setKind(undefined);
      void message.success(t("form.saved"));
    },
  });
  if (!verb || !record.verbs?.includes("convert") || !told.data?.kinds.length) return null;
  const { records, misfitting, misfits, tooMuch, kinds } = told.data;
  const ready = kind !== undefined && told.isSuccess && !told.isFetching && misfitting === 0 && !tooMuch;
  return (
    <Panel title={t("custom.convert")}>
      <div className="formula-input">
        <Select className="wide" aria-label={t("custom.convertTo")} placeholder={t("custom.convertTo")} value={kind} options={kinds.map((one) => ({ value: one, label: labels.get(one) ?? one }))} onChange={setKind} />
        {kind && !told.isFetching && (
          <div role="status">
            <p>{misfitting ? t("custom.misfitting", { n: misfitting, all: records }) : tooMuch ? t("custom.tooMuch") : t("custom.allFit", { n: records })}</p>
            {misfits.length > 0 && <ul className="commas">{misfits.map((one) => <li key={one.value}>“{one.value}” × {one.records}</li>)}</ul>}
          </div>
        )}
        {turning.error && <p className="field-note" role="alert">{sentence(turning.error)}</p>}
        <Button size="small" disabled={!ready} loading={turning.isPending} onClick={() => turning.mutate()}>{t("custom.convertNow")}</Button>
        <p className="muted">{t("custom.convertHow")}</p>
      </div>
    </Panel>
  );
}
