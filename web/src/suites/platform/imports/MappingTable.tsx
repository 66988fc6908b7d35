import { Input, Select } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import type { Mapping, Preview } from "./mapping";
import { WhichRecords } from "./WhichRecords";
import { requiredFields, targetsOf, withoutCurrency } from "./targets";

interface Props {
  entry: RecordTypeEntry;
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Each column of the file, what stands in it, and the field it fills. */
export function MappingTable({ entry, preview, mapping, onChange }: Props) {
  const columns = mapping.columns ?? {};
  const groups = targetsOf(entry);
  const known = new Set(groups.flatMap((group) => group.options.map((option) => option.value)));
  const taken = new Set(Object.values(columns));
  const missing = requiredFields(entry).filter((field) => !taken.has(field.path) && !(mapping.constants ?? {})[field.path]);
  const choose = (header: string, target: string | undefined) => onChange({ ...mapping, columns: without(columns, header, target) });
  const flawOf = (header: string) => preview.findings.find((flaw) => flaw.path === `mapping/columns/${header}`);
  const others = preview.findings.filter((flaw) => !flaw.path.startsWith("mapping/columns/"));
  return (
    <>
      {others.map((flaw) => <p key={flaw.path} className="import-flaw" role="alert">{flaw.message}</p>)}
      <WhichRecords entry={entry} mapping={mapping} onChange={onChange} />
      <div className="rows-scroll">
        <table className="rows-table import-mapping">
          <caption className="visually-hidden">{t("import.match")}</caption>
          <thead><tr><th scope="col">{t("import.column")}</th><th scope="col">{t("import.samples")}</th><th scope="col">{t("import.field")}</th></tr></thead>
          <tbody>
            {preview.columns.map(({ header, samples }, at) => {
              const flaw = flawOf(header);
              const options = groups.map((group) => ({ ...group, options: group.options.filter(({ value }) => value === columns[header] || !taken.has(value)) }));
              const own = columns[header];
              return (
                <tr key={`${header} ${at}`}>
                  <th scope="row" className="import-column">{header}</th>
                  <td className="faint">{samples.join(" · ")}</td>
                  <td>
                    <Select className="import-field" aria-label={t("import.fieldOf", { column: header })} allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("import.leftOut")}
                      status={flaw ? "error" : undefined} value={own} onChange={(target?: string) => choose(header, target)}
                      options={own && !known.has(own) ? [{ label: t("import.otherField"), options: [{ value: own, label: own }] }, ...options] : options} />
                    {flaw && <p className="import-flaw" role="alert">{flaw.message}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {withoutCurrency(entry, columns).map((field) => (
        <label key={field.path} className="import-constant">
          {t("import.currencyOf", { field: field.label })}
          <Input maxLength={3} placeholder="CNY" value={mapping.constants?.[`${field.path}/currency`] ?? ""}
            onChange={(event) => onChange({ ...mapping, constants: { ...mapping.constants, [`${field.path}/currency`]: event.target.value.toUpperCase() } })} />
          <span className="faint">{t("import.currencyWhy")}</span>
        </label>
      ))}
      {missing.length > 0 && <p className="import-warning" role="status">{t("import.missing", { fields: missing.map((field) => field.label).join(t("import.and")) })}</p>}
    </>
  );
}

function without(columns: Record<string, string>, header: string, target: string | undefined): Record<string, string> {
  const { [header]: _, ...rest } = columns;
  return target ? { ...rest, [header]: target } : rest;
}
