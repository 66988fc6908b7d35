import { Select } from "antd";
import { Link, useSearchParams } from "react-router";
import { useCatalog } from "../../../engine/catalog/catalog";
import { Empty } from "../../../kit/panel/Empty";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { JOBS } from "../jobs/job";
import { RecordImport } from "./RecordImport";
import { RETAIL, RetailImport } from "./RetailImport";
import { isImportable } from "./targets";
import "./imports.css";

/** Says what a file holds; then each sort of file goes its own way. */
export function ImportPage() {
  usePageTitle(t("import.title"));
  const catalog = useCatalog();
  const [asked, ask] = useSearchParams();
  const types = catalog.types.filter(isImportable);
  const chosen = asked.get("type") ?? types[0]?.type ?? RETAIL;
  const entry = types.find((type) => type.type === chosen);
  const options = [...types.map((type) => ({ value: type.type, label: type.label })), { value: RETAIL, label: t("import.onlineRetail") }];
  return (
    <div className="import-page">
      <nav className="crumb" aria-label={t("crumb")}><Link to={`/${JOBS}`}>{t("import.jobs")}</Link></nav>
      <header className="page-head"><h1>{t("import.title")}</h1></header>
      {types.length === 0 ? <Empty title={t("import.notYours")}>{t("import.notYoursHow")}</Empty> : (
        <>
          <label className="import-what">
            {t("import.whatIsIt")}
            <Select showSearch={{ optionFilterProp: "label" }} value={chosen} options={options} onChange={(type) => ask({ type }, { replace: true })} aria-label={t("import.whatIsIt")} />
          </label>
          {entry ? <RecordImport key={entry.type} entry={entry} /> : <RetailImport />}
        </>
      )}
    </div>
  );
}
