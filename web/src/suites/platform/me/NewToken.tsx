import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, DatePicker, Input, Modal, Select, Switch, Typography } from "antd";
import type { Dayjs } from "dayjs";
import { ask } from "../../../engine/api/http";
import { client } from "../../../engine/api/client";
import { findingAt, Problem } from "../../../engine/api/problem";
import { useCatalog } from "../../../engine/catalog/catalog";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { t } from "../../../kit/text/text";

const TOKENS = "platform/tokens";

/** Makes a token for a program; its secret is shown this once. */
export function NewToken() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t("me.newToken")}</Button>
      {open && <TokenDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function TokenDialog({ onClose }: { onClose: () => void }) {
  const catalog = useCatalog();
  const [name, setName] = useState("");
  const [readOnly, setReadOnly] = useState(true);
  const [types, setTypes] = useState<string[]>([]);
  const [expiresAt, setExpiresAt] = useState<Dayjs | null>(null);
  const making = useMutation({
    mutationFn: async () => (await ask<{ token: string }>(TOKENS, { method: "POST", body: { name, readOnly, types, expiresAt: expiresAt?.endOf("day").toISOString() ?? null } })).body.token,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["list", TOKENS] }),
  });
  const wrong = making.error instanceof Problem ? findingAt(making.error.fields, "name") : undefined;
  const options = catalog.types.map((entry) => ({ value: entry.type, label: entry.label }));
  if (making.data)
    return (
      <Modal open title={t("token.made")} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{t("close")}</Button>}>
        <Alert type="warning" showIcon title={t("token.once")} />
        <Typography.Paragraph className="token-secret" copyable code>{making.data}</Typography.Paragraph>
      </Modal>
    );
  return (
    <Modal open title={t("me.newToken")} okText={t("token.make")} onOk={() => making.mutate()} onCancel={onClose} confirmLoading={making.isPending}>
      <FindingsSummary failure={making.error} labelOf={(path) => (path === "name" ? t("token.name") : path === "expiresAt" ? t("token.expires") : t("token.types"))} />
      <div className="verb-form">
        <div className="field"><label htmlFor="token-name">{t("token.name")}</label><Input id="token-name" autoFocus maxLength={200} value={name} status={wrong ? "error" : ""} onChange={(event) => setName(event.target.value)} /></div>
        <div className="field"><label htmlFor="token-types">{t("token.types")}</label><Select id="token-types" mode="multiple" options={options} optionFilterProp="label" placeholder={t("token.allTypes")} value={types} onChange={setTypes} /></div>
        <div className="field"><label htmlFor="token-expires">{t("token.expires")}</label><DatePicker id="token-expires" value={expiresAt} onChange={setExpiresAt} placeholder={t("token.never")} /></div>
        <div className="field"><label htmlFor="token-readonly">{t("token.readOnly")}</label><Switch id="token-readonly" checked={readOnly} onChange={setReadOnly} /></div>
      </div>
    </Modal>
  );
}
