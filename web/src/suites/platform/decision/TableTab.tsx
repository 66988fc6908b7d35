import { lazy, Suspense, useState } from "react";
import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { may } from "../../../engine/catalog/catalog";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { t } from "../../../kit/text/text";
import { RuleTable } from "./RuleTable";
import { Trial } from "./Trial";
import { told, useTable, type ShownTable } from "./reads";
import "./decision.css";

const TableEditor = lazy(async () => ({ default: (await import("./TableEditor")).TableEditor }));

/** The table to read, its findings and examples, a place to try it, and for drafts the editor. */
export function TableTab({ entry, record }: PanelProps) {
  const [isEditing, setEditing] = useState(false);
  const [fired, setFired] = useState<number | null>(null);
  const read = useTable(record.id, record.version);
  if (isEditing) return <Suspense fallback={<Bones lines={8} />}><TableEditor entry={entry} record={record} onDone={() => setEditing(false)} /></Suspense>;
  if (read.isError) return <Broken failure={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Bones lines={8} />;
  const editable = record.state === "DRAFT" && may(entry, "change");
  return (
    <div className="decision">
      <header className="decision-head">
        <p className="muted">{t(`decision.policy.${read.data.table.hitPolicy}`)}</p>
        {editable && <Button onClick={() => setEditing(true)}>{t("decision.edit")}</Button>}
      </header>
      <Findings shown={read.data} />
      <RuleTable table={read.data.table} fired={fired} />
      <Trial id={record.id} inputs={read.data.table.inputs} onAnswer={setFired} />
      <Examples examples={read.data.examples} onPoint={setFired} />
    </div>
  );
}

function Findings({ shown: { findings, complete, table } }: { shown: ShownTable }) {
  const own = findings.filter(({ path }) => !path.startsWith("testCases"));
  return (
    <>
      {own.length > 0 && <ul className="decision-findings" role="alert">{own.map(({ message }, at) => <li key={at}><WarningOutlined aria-hidden /> {message}</li>)}</ul>}
      {own.length === 0 && table.hitPolicy === "UNIQUE" && (complete
        ? <p className="decision-good"><CheckCircleOutlined aria-hidden /> {t("decision.complete")}</p>
        : <p className="muted"><WarningOutlined aria-hidden /> {t("decision.notJudged")}</p>)}
    </>
  );
}

function Examples({ examples, onPoint }: { examples: ShownTable["examples"]; onPoint: (rule: number | null) => void }) {
  return (
    <section className="decision-examples">
      <h3>{t("decision.examples")}</h3>
      {examples.length === 0 && <Empty small title={t("decision.noExamples")}>{t("decision.noExamplesHow")}</Empty>}
      <ul>
        {examples.map((example, at) => (
          <li key={at} className={example.passed ? "decision-good" : "decision-bad"}>
            {example.passed ? <CheckCircleOutlined aria-label={t("decision.holds")} /> : <CloseCircleOutlined aria-label={t("decision.fails")} />}{" "}
            <strong>{example.name}</strong>{" "}
            {example.rule !== null && <button type="button" className="plain link" onClick={() => onPoint(example.rule)}>{t("decision.byRule", { n: example.rule })}</button>}
            {!example.passed && <span> {t("decision.instead", { expected: pairs(example.expected), actual: example.refusal ?? pairs(example.actual) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function pairs(values: Record<string, unknown>): string {
  return Object.entries(values).map(([name, value]) => `${name} = ${told(value)}`).join(", ") || "–";
}
