import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Modal } from "antd";
import { ask } from "../../../engine/api/http";
import { Problem } from "../../../engine/api/problem";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { t } from "../../../kit/text/text";
import { ONE_TIME_PASSWORD } from "./address";
import { SecretField } from "./SecretField";

/** Gives the codes up again; who sits at my screen cannot, for it takes the password and a code. */
export function EndOneTimePassword({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState("");
  const [code, setCode] = useState("");
  const ending = useMutation({ mutationFn: () => ask(`${ONE_TIME_PASSWORD}/end`, { method: "POST", body: { current, code } }), onSuccess: onClose });
  return (
    <Modal open title={t("otp.end")} okText={t("otp.end")} onOk={() => ending.mutate()} onCancel={onClose} confirmLoading={ending.isPending} okButtonProps={{ danger: true, disabled: !current || !code }}>
      {ending.error && !(ending.error instanceof Problem && ending.error.fields.length) && <FindingsSummary failure={ending.error} labelOf={(path) => path} />}
      <div className="verb-form">
        <SecretField path="current" label={t("password.current")} value={current} failure={ending.error} onChange={setCurrent} />
        <SecretField path="code" code label={t("otp.codeOrRecovery")} value={code} failure={ending.error} onChange={setCode} />
      </div>
    </Modal>
  );
}
