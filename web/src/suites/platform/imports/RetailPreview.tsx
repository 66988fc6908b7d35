import { showNumber } from "../../../kit/text/format";
import { isMessageKey, t } from "../../../kit/text/text";

/** What a file looks like before anything is imported. */
export interface Preview {
  columns: string[];
  mapping: Record<string, string>;
  rows: { row: number; fields: string[]; problem: string | null }[];
  counts: Record<string, unknown>;
}

/** The first rows with where each column goes, and what will be rejected and why. */
export function RetailPreview({ preview: { columns, mapping, rows, counts } }: { preview: Preview }) {
  return (
    <>
      <dl className="import-counts">
        {Object.entries(counts).map(([name, count]) => <div key={name}><dt>{countLabel(name)}</dt><dd className="num">{isNaN(Number(count)) ? String(count) : showNumber(Number(count), 2)}</dd></div>)}
      </dl>
      <div className="rows-scroll" tabIndex={0} role="region" aria-label={t("import.check")}>
        <table className="rows-table">
          <caption className="visually-hidden">{t("import.check")}</caption>
          <thead><tr><th scope="col">{t("import.row")}</th>{columns.map((column) => <th key={column} scope="col">{column}{mapping[column] && <span className="import-target">→ {mapping[column]}</span>}</th>)}<th scope="col">{t("import.problem")}</th></tr></thead>
          <tbody>
            {rows.map(({ row, fields, problem }) => (
              <tr key={row} className={problem ? "import-wrong" : ""}>
                <td className="num faint">{row}</td>
                {columns.map((column, at) => <td key={column}>{fields[at]}</td>)}
                <td>{problem}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function countLabel(name: string): string {
  const key = `import.count.${name}`;
  return isMessageKey(key) ? t(key) : name;
}
