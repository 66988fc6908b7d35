import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Modal, Select, Typography } from "antd";
import { ask } from "../../../engine/api/http";
import { valueAt } from "../../../engine/catalog/paths";
import { refreshRecord } from "../../../engine/form/write";
import type { PanelProps } from "../../../engine/suite";
import { sentence } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showMoment, showMomentShort } from "../../../kit/text/format";
import { t, type MessageKey } from "../../../kit/text/text";
import "./webhook.css";

const OVERLAPS = [24, 168, 0];
const STEPS = ["headers", "time", "key", "sign", "compare", "once"];

/** Above a webhook that has no secret yet: that nothing is sent, and the way out. */
export function NoSecretYet({ entry, record }: PanelProps) {
  const [asking, setAsking] = useState(false);
  if (valueAt(record, "secret/madeAt") && !asking) return null;
  return (
    <>
      {!valueAt(record, "secret/madeAt") && <Alert className="webhook-lead" type="warning" showIcon title={t("webhook.noSecret")} action={<Button type="primary" onClick={() => setAsking(true)}>{t("webhook.makeSecret")}</Button>} />}
      {asking && <SecretDialog type={entry.type} id={record.id} name={String(record.name ?? "")} isFirst onClose={() => setAsking(false)} />}
    </>
  );
}

/** With what the webhook signs, and how a receiver verifies it. */
export function SecretPanel({ entry, record }: PanelProps) {
  const [asking, setAsking] = useState(false);
  const madeAt = valueAt(record, "secret/madeAt") as string | null;
  const previousUntil = valueAt(record, "secret/previousUntil") as string | null;
  return (
    <Panel title={t("webhook.secret")} className="webhook-secret">
      {madeAt && <p className="muted" title={showMoment(madeAt)}>{t("webhook.madeAt", { when: showMomentShort(madeAt) })}</p>}
      {previousUntil && Date.parse(previousUntil) > Date.now() && <p className="muted">{t("webhook.previousUntil", { when: showMomentShort(previousUntil) })}</p>}
      {madeAt && <Button onClick={() => setAsking(true)}>{t("webhook.renewSecret")}</Button>}
      <details>
        <summary>{t("webhook.verify")}</summary>
        <ol>{STEPS.map((step) => <li key={step}>{t(`webhook.verify.${step}` as MessageKey)}</li>)}</ol>
        <p className="muted">{t("webhook.verify.standard")}</p>
      </details>
      {asking && <SecretDialog type={entry.type} id={record.id} name={String(record.name ?? "")} isFirst={false} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

/** Asks how long the former secret stays good, and shows the new one this once. */
function SecretDialog({ type, id, name, isFirst, onClose }: { type: string; id: string; name: string; isFirst: boolean; onClose: () => void }) {
  const [overlap, setOverlap] = useState(OVERLAPS[0]!);
  const making = useMutation({
    mutationFn: async () => (await ask<{ secret: string }>(`${type}/${id}/renew-secret`, { method: "POST", body: { overlapHours: overlap } })).body.secret,
    onSuccess: () => void refreshRecord(type, id),
  });
  if (making.data)
    return (
      <Modal open title={t("webhook.made", { name })} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{t("close")}</Button>}>
        <Alert type="warning" showIcon title={t("token.once")} />
        <Typography.Paragraph className="token-secret" copyable code>{making.data}</Typography.Paragraph>
      </Modal>
    );
  const action = t(isFirst ? "webhook.makeSecret" : "webhook.renewSecret");
  return (
    <Modal open title={action} okText={action} onOk={() => making.mutate()} onCancel={onClose} confirmLoading={making.isPending}>
      {making.error && <p className="field-note" role="alert">{sentence(making.error)}</p>}
      {isFirst ? <p>{t("token.once")}</p> : (
        <div className="field">
          <label htmlFor="secret-overlap">{t("webhook.overlap")}</label>
          <Select id="secret-overlap" className="wide" value={overlap} onChange={setOverlap} options={OVERLAPS.map((hours) => ({ value: hours, label: t(`webhook.overlap.${hours}` as MessageKey) }))} />
        </div>
      )}
    </Modal>
  );
}
