import { Radio, Select } from "antd";
import { manyOf } from "../../../engine/catalog/words";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import type { Mapping } from "./mapping";
import { keysOf } from "./targets";

/** Whether every row is a new record, or rows change those that exist and how they find them. */
export function WhichRecords({ entry, mapping, onChange }: { entry: RecordTypeEntry; mapping: Mapping; onChange: (mapping: Mapping) => void }) {
  const keys = keysOf(entry, mapping.columns ?? {});
  const upsert = mapping.mode === "UPSERT";
  const replaces = upsert && Object.values(mapping.columns ?? {}).some((target) => target.includes("["));
  return (
    <div className="import-mode">
      <Radio.Group value={mapping.mode ?? "CREATE"} onChange={(event) => onChange({ ...mapping, mode: event.target.value as Mapping["mode"], key: mapping.key ?? keys[0]?.value })}>
        <Radio value="CREATE">{t("import.allNew", { many: manyOf(entry) })}</Radio>
        <Radio value="UPSERT" disabled={keys.length === 0}>{t("import.change", { many: manyOf(entry) })}</Radio>
      </Radio.Group>
      {upsert && <Select aria-label={t("import.key")} className="import-key" value={mapping.key ?? undefined} options={keys} onChange={(key) => onChange({ ...mapping, key })} />}
      {replaces && <p className="import-warning">{t("import.replaces")}</p>}
    </div>
  );
}
