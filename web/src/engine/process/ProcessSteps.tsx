import { Tag } from "../../kit/tag/Tag";
import { showMoment, showRelative } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { RecordLink } from "../fields/RecordLink";
import { isTold, type Process, type Step } from "./process";

const TONES = { ACTIVE: "good", PASSED: "neutral", CANCELLED: "neutral", STOPPED: "wrong" } as const;

/** The steps in words: where it stands first, then the way it came. */
export function ProcessSteps({ process }: { process: Process }) {
  const told = process.steps.filter(isTold);
  const open = told.filter((step) => step.state === "ACTIVE" || step.state === "STOPPED");
  const past = told.filter((step) => step.state === "PASSED" || step.state === "CANCELLED").toReversed();
  return <ol className="process-steps">{[...open, ...past].map((step, at) => <StepLine key={`${step.activity} ${at}`} step={step} />)}</ol>;
}

function StepLine({ step }: { step: Step }) {
  return (
    <li className={`process-step ${step.state.toLowerCase()}`}>
      <span className="process-step-name">{step.name || step.activity}</span>
      <Tag tone={TONES[step.state]}>{t(`process.step.${step.state}`)}</Tag>
      {step.since && <time dateTime={step.since} title={showMoment(step.since)} className="muted">{showRelative(step.until ?? step.since)}</time>}
      {step.task && step.task.holders.length > 0 && <span className="process-holders">{t("process.with", { who: step.task.holders.join(", ") })}</span>}
      {step.task?.dueAt && <span className="muted">{t("process.due", { at: showMoment(step.task.dueAt) })}</span>}
      {step.incident && <span className="process-incident"><RecordLink type="platform/process-incidents" id={step.incident.id} face={{ id: step.incident.id, label: step.incident.message ?? step.incident.code }} /></span>}
    </li>
  );
}
