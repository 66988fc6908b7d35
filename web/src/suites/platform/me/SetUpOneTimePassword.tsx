import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Modal, QRCode, Typography } from "antd";
import { ask } from "../../../engine/api/http";
import { Problem } from "../../../engine/api/problem";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { t } from "../../../kit/text/text";
import { ONE_TIME_PASSWORD } from "./address";
import { SecretField } from "./SecretField";

interface Enrolment {
  secret: string;
  uri: string;
}

/** Password, then the secret for the authenticator, then a code that shows it works, then the recovery codes. */
export function SetUpOneTimePassword({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState("");
  const [code, setCode] = useState("");
  const beginning = useMutation({ mutationFn: async () => (await ask<Enrolment>(ONE_TIME_PASSWORD, { method: "POST", body: { current } })).body });
  const confirming = useMutation({ mutationFn: async () => (await ask<{ codes: string[] }>(`${ONE_TIME_PASSWORD}/confirm`, { method: "POST", body: { code } })).body.codes });
  if (confirming.data) return <RecoveryCodes codes={confirming.data} onClose={onClose} />;
  const step = beginning.data ? confirming : beginning;
  return (
    <Modal
      open title={t("otp.begin")} okText={beginning.data ? t("otp.confirm") : t("otp.next")} onOk={() => step.mutate()} onCancel={onClose}
      confirmLoading={step.isPending} okButtonProps={{ disabled: beginning.data ? !code : !current }}
    >
      {step.error && !(step.error instanceof Problem && step.error.fields.length) && <FindingsSummary failure={step.error} labelOf={(path) => path} />}
      {beginning.data
        ? (
          <div className="otp-scan">
            <p>{t("otp.scan")}</p>
            <QRCode type="svg" value={beginning.data.uri} size={184} color="#000000" bgColor="#ffffff" aria-label={t("otp.picture")} />
            <Typography.Paragraph className="token-secret" copyable code>{beginning.data.secret}</Typography.Paragraph>
            <SecretField path="code" code label={t("signIn.code")} value={code} failure={confirming.error} onChange={setCode} />
          </div>
        )
        : <SecretField path="current" label={t("password.current")} value={current} failure={beginning.error} onChange={setCurrent} />}
    </Modal>
  );
}

function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <Modal open title={t("otp.recovery")} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{t("close")}</Button>}>
      <Alert type="warning" showIcon title={t("otp.recoveryOnce")} />
      <Typography.Paragraph className="token-secret" copyable={{ text: codes.join("\n") }}><code className="otp-codes">{codes.join("\n")}</code></Typography.Paragraph>
    </Modal>
  );
}
