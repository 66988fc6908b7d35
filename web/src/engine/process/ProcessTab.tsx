import { lazy, Suspense } from "react";
import { Bones } from "../../kit/panel/Bones";
import { ErrorBoundary } from "../../kit/panel/ErrorBoundary";
import { Tag } from "../../kit/tag/Tag";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Process } from "./process";
import { ProcessSteps } from "./ProcessSteps";
import "./process.css";

const Drawing = lazy(async () => ({ default: (await import("./Drawing")).Drawing }));

const TONES = { RUNNING: "attention", ENDED: "good", CANCELLED: "neutral" } as const;

/** Where the processes of a record stand: drawn where there is room, and told step by step. */
export function ProcessTab({ processes }: { processes: Process[] }) {
  return (
    <div className="processes">
      {processes.map((process) => (
        <section key={process.id} className="process" aria-label={process.name}>
          <header className="process-head">
            <h3>{process.name}</h3>
            <Tag tone={TONES[process.state]}>{t(`process.state.${process.state}`)}</Tag>
            <span className="muted">{t("process.version", { n: process.edition })} · {t("process.since", { at: showMoment(process.startedAt) })}</span>
          </header>
          {process.reason && <p className="muted">{process.reason}</p>}
          <div className="process-drawing">
            <ErrorBoundary><Suspense fallback={<Bones lines={6} />}><Drawing {...process} /></Suspense></ErrorBoundary>
            <ul className="process-legend" aria-hidden>
              <li className="active">{t("process.step.ACTIVE")}</li>
              <li className="passed">{t("process.step.PASSED")}</li>
              <li className="stopped">{t("process.step.STOPPED")}</li>
            </ul>
          </div>
          <ProcessSteps process={process} />
        </section>
      ))}
    </div>
  );
}
