import { Tag, type Tone } from "../../../kit/tag/Tag";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import type { Outcome, Preview } from "./mapping";
import { targetsOf } from "./targets";

const OUTCOMES: Outcome[] = ["CREATED", "CHANGED", "UNCHANGED", "REJECTED"];

/** What the first rows would become, and what is wrong with those that would be rejected. */
export function Rehearsal({ entry, preview: { mapping, columns, rows, counts } }: { entry: RecordTypeEntry; preview: Preview }) {
  const labels = new Map(targetsOf(entry).flatMap((group) => group.options.map((option) => [option.value, option.label] as const)));
  const used = columns.map((column, at) => ({ ...column, at, target: mapping.columns?.[column.header] })).filter(({ target }) => target !== undefined);
  return (
    <>
      <dl className="import-counts">
        <div><dt>{t("import.count.rows")}</dt><dd className="num">{showNumber(counts.rows ?? 0)}</dd></div>
        {OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => <div key={outcome}><dt>{would(outcome)}</dt><dd className="num">{showNumber(counts[outcome] ?? 0)}</dd></div>)}
      </dl>
      {(counts.rehearsed ?? 0) < (counts.rows ?? 0) && <p className="muted">{t("import.rehearsed", { n: showNumber(counts.rehearsed ?? 0) })}</p>}
      <div className="rows-scroll" tabIndex={0} role="region" aria-label={t("import.check")}>
        <table className="rows-table">
          <caption className="visually-hidden">{t("import.check")}</caption>
          <thead><tr><th scope="col">{t("import.row")}</th><th scope="col">{t("import.becomes")}</th>{used.map(({ header, target, at }) => <th key={at} scope="col">{labels.get(target ?? "") ?? target}<span className="import-target">{header}</span></th>)}</tr></thead>
          <tbody>
            {rows.map(({ row, fields, outcome, texts, findings }) => (
              <tr key={row} className={findings.length ? "import-wrong" : ""}>
                <td className="num faint">{row}</td>
                <td>{outcome && <Tag tone={toneOf(outcome)}>{would(outcome)}</Tag>}{findings.map((flaw) => <p key={`${flaw.path} ${flaw.code}`} className="import-flaw">{flaw.message}</p>)}</td>
                {used.map(({ target, at }) => <td key={at} className={outcome === "REJECTED" ? "faint" : ""}>{outcome === "REJECTED" ? fields[at] : (texts[target ?? ""] ?? "–")}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function would(outcome: Outcome): string {
  switch (outcome) {
    case "CREATED": return t("import.outcome.created");
    case "CHANGED": return t("import.outcome.changed");
    case "UNCHANGED": return t("import.outcome.unchanged");
    case "REJECTED": return t("import.outcome.rejected");
  }
}

function toneOf(outcome: Outcome): Tone {
  switch (outcome) {
    case "CREATED": return "good";
    case "CHANGED": return "information";
    case "UNCHANGED": return "neutral";
    case "REJECTED": return "wrong";
  }
}
