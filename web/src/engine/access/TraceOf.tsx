import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { t, type MessageKey } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { openWords } from "../lock/lock";
import { useTrace } from "./access";

/** Every role, share and rule that was looked at for one person, and whether it applies. */
export function TraceOf({ entry, record, user }: { entry: RecordTypeEntry; record: string; user: string }) {
  const trace = useTrace(record, user);
  if (trace.isPending) return <Bones lines={3} />;
  if (trace.isError) return <Broken failure={trace.error} onRetry={() => void trace.refetch()} />;
  const { rights, hidden, readOnly, lock } = trace.data;
  return (
    <div className="trace">
      {rights.map((right) => (
        <section key={right.action}>
          <h4>{t(`access.${right.action}` as MessageKey)}</h4>
          <ul>
            {right.steps.map((step, at) => (
              <li key={at} className={step.holds ? "" : "faint"}>
                {step.holds ? <CheckOutlined className="access-yes" aria-label={t("access.holds")} /> : <CloseOutlined aria-label={t("access.holdsNot")} />} <span>{step.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {lock && <p className="muted">{t("access.locked", { reason: lock.reason, open: openWords(entry, lock) })}</p>}
      {hidden.length > 0 && <p className="muted">{t("access.hidden", { fields: hidden.join(", ") })}</p>}
      {readOnly.length > 0 && <p className="muted">{t("access.readOnly", { fields: readOnly.join(", ") })}</p>}
    </div>
  );
}
