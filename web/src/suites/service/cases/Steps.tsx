import { CheckOutlined } from "@ant-design/icons";
import type { PanelProps } from "../../../engine/suite";
import { businessNow } from "../../../engine/api/session";
import { Tag } from "../../../kit/tag/Tag";
import { showMoment, showRelative } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Case, SlaClock } from "../../../generated/catalog";
import { useClocks } from "../reads";
import { useWords } from "../words";
import "./cases.css";

const STEPS = ["RECEIVED", "ACKNOWLEDGED", "ASSESSED", "DECIDED", "FULFILLING", "VERIFYING", "CLOSED"] as const;

/** How far the case has come and how long there is left. */
export function Steps({ record }: PanelProps) {
  const one = record as unknown as Case;
  const word = useWords("service/cases");
  const at = STEPS.indexOf(one.status ?? "RECEIVED");
  return (
    <div className="case-lead">
      <ol className="case-steps" aria-label={t("case.steps")}>
        {STEPS.map((step, place) => (
          <li key={step} className={place < at || one.status === "CLOSED" ? "done" : place === at ? "now" : ""} aria-current={place === at ? "step" : undefined}>
            <span className="case-step-mark">{place < at || one.status === "CLOSED" ? <CheckOutlined aria-hidden /> : place + 1}</span>{word("status", step)}
          </li>
        ))}
      </ol>
      <Clocks id={record.id} />
    </div>
  );
}

function Clocks({ id }: { id: string }) {
  const clocks = useClocks(id).data?.filter((clock) => clock.state === "RUNNING" || clock.state === "PAUSED" || clock.state === "BREACHED") ?? [];
  if (!clocks.length) return null;
  return <ul className="case-clocks" aria-label={t("case.clocks")}>{clocks.map((clock) => <Clock key={clock.id} clock={clock} />)}</ul>;
}

function Clock({ clock }: { clock: SlaClock }) {
  const word = useWords("service/sla-clocks");
  const isLate = clock.state === "BREACHED" || (clock.dueAt !== null && Date.parse(clock.dueAt) < businessNow());
  return (
    <li>
      <span className="muted">{word("metric", clock.metric ?? "")}</span>{" "}
      {clock.dueAt && <span title={showMoment(clock.dueAt)}><Tag tone={isLate ? "wrong" : "information"}>{t(isLate ? "case.late" : "case.due", { when: showRelative(clock.dueAt, businessNow()) })}</Tag></span>}
      {clock.state === "PAUSED" && <Tag>{word("state", "PAUSED")}</Tag>}
    </li>
  );
}
