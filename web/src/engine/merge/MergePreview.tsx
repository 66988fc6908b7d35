import { Alert } from "antd";
import { t } from "../../kit/text/text";
import { allFields } from "../catalog/catalog";
import type { RecordTypeEntry } from "../catalog/types";
import type { Rehearsed } from "./merge";
import { Moves } from "./Moves";

/** What the merge would do besides: what moves, and what cannot stand on the survivor. */
export function MergePreview({ entry, found }: { entry: RecordTypeEntry; found: Rehearsed }) {
  const labels = found.behind.map((path) => allFields(entry).find((field) => field.path === path)?.label ?? path);
  return (
    <>
      <Moves moves={found.moves} title={t("merge.movesAlong")} />
      <p className="faint">{t(found.later ? "merge.later" : "merge.unseen")}</p>
      {labels.length > 0 && <Alert type="warning" showIcon title={t("merge.behind", { fields: labels.join(", ") })} />}
    </>
  );
}
