import { t } from "../../kit/text/text";
import { allFields } from "../catalog/catalog";
import { isEmptyValue, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { Value } from "../fields/Value";
import { changesOf, type HistoryEntry } from "./journal";

/** The fields that an entry changed; what was empty before is only named once. */
export function HistoryChanges({ entry, one }: { entry: RecordTypeEntry; one: HistoryEntry }) {
  const fields = new Map(allFields(entry).map((field) => [field.path, field]));
  const changes = changesOf(one).filter((change) => !isEmptyValue(change.before) || !isEmptyValue(change.after));
  if (!changes.length) return null;
  return (
    <dl className="changes">
      {changes.map(({ path, before, after }) => (
        <div key={path}>
          <dt>{fields.get(path)?.label ?? entry.children?.find((rows) => rows.path === path)?.label ?? path}</dt>
          <dd>
            {!isEmptyValue(before) && <><del><Then field={fields.get(path)} path={path} value={before} /></del><span aria-hidden> → </span></>}
            <ins><Then field={fields.get(path)} path={path} value={after} /></ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Then({ field, path, value }: { field?: Field; path: string; value: unknown }) {
  if (field) return <Value record={withValue({}, path, value)} field={field} />;
  if (Array.isArray(value)) return <>{t("conflict.rows", { n: value.length })}</>;
  return <>{isEmptyValue(value) ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value)}</>;
}
