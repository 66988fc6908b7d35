import { t } from "../../../kit/text/text";
import type { ShownTable } from "./reads";

/** The rules in order; the one that answered stands out. On a phone each rule is a card. */
export function RuleTable({ table: { inputs, outputs, rules }, fired }: { table: ShownTable["table"]; fired: number | null }) {
  return (
    <div className="rows-scroll" tabIndex={0} role="region" aria-label={t("decision.rules")}>
      <table className="rows-table rule-table">
        <caption className="visually-hidden">{t("decision.rules")}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {inputs.map((input) => <th key={input.label} scope="col">{input.label} <small className="faint">{input.type}</small></th>)}
            {outputs.map((output) => <th key={output.name} scope="col" className="rule-then">{output.label} <small className="faint">{output.type}</small></th>)}
            <th scope="col">{t("decision.why")}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => (
            <tr key={rule.id} className={fired === at + 1 ? "rule-fired" : ""} aria-current={fired === at + 1 || undefined}>
              <td className="num faint">{at + 1}</td>
              {rule.tests.map((test, column) => <td key={column} data-label={inputs[column]?.label}><code>{test || "-"}</code></td>)}
              {rule.outputs.map((output, column) => <td key={column} className="rule-then" data-label={outputs[column]?.label}><code>{output || "–"}</code></td>)}
              <td data-label={t("decision.why")}>{rule.annotation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
