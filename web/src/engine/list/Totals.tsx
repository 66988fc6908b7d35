import { showMoney, showNumber, type Money } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { useTotals } from "./useRecords";
import { useValuation } from "./valuation";

interface Props {
  type: string;
  columns: Field[];
  /** Further columns of numbers that are to be added up; money always is. */
  asked?: string[];
  filter: string;
  q: string;
  /** The table has no column for choosing. */
  isPlain?: boolean;
  asOf?: string | null;
}

/** Sums below the columns, over all that the filter lets through; amounts for each currency by itself, or in the firm's own. */
export function Totals({ type, columns, asked = [], filter, q, asOf, isPlain }: Props) {
  const summed = summable(columns).filter((field) => field.kind === "money" || asked.includes(field.path)).map((field) => field.path);
  const valuation = useValuation();
  const totals = useTotals(type, filter, q, summed, valuation, asOf);
  if (!totals.data?.some((row) => summed.some((path) => row[`sum(${path})`] !== null && row[`sum(${path})`] !== undefined))) return null;
  return (
    <tfoot>
      <tr>
        {!isPlain && <td className="choice" />}
        {columns.map((field, at) => (
          <td key={field.path} className={summed.includes(field.path) ? "end" : ""} title={field.kind === "money" && summed.includes(field.path) ? t(`money.total.${valuation}`) : undefined}>
            {at === 0 && !summed.includes(field.path) && <span className="sum-label">{t("list.total")}</span>}
            {summed.includes(field.path) && <Sums rows={totals.data} measure={`sum(${field.path})`} />}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** The columns whose values can be added up. */
export function summable(columns: Field[]): Field[] {
  return columns.filter((field) => (field.kind === "money" || field.kind === "whole" || field.kind === "decimal") && field.filterable !== false);
}

export function Sums({ rows, measure }: { rows: Record<string, unknown>[]; measure: string }) {
  const sums = rows.map((row) => shownSum(row[measure], row.currency)).filter(Boolean);
  const missing = rows.reduce((count, row) => count + Number(row[`unconverted(${measure})`] ?? 0), 0);
  return (
    <span className="num">
      {sums.length > 3 ? t("list.currencies", { n: sums.length }) : sums.join(" · ")}
      {missing > 0 && <span className="sum-missing"> {t("money.missing", { n: missing })}</span>}
    </span>
  );
}

function shownSum(sum: unknown, currency: unknown): string {
  if (sum === null || sum === undefined) return "";
  if (typeof sum === "object" && "amount" in sum) return showMoney(sum as Money);
  return typeof currency === "string" ? showMoney({ amount: String(sum), currency }) : showNumber(String(sum), 2);
}
