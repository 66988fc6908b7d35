import { useState, type ReactNode } from "react";
import { Button } from "antd";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { may } from "../../catalog/catalog";
import type { RecordTypeEntry } from "../../catalog/types";
import { BulkDialog } from "../../bulk/BulkDialog";
import { MOST } from "../../merge/merge";
import { MergeDialog } from "../../merge/MergeDialog";
import { manyOf } from "../../catalog/words";
import { useCount } from "../useRecords";
import type { Selection } from "./useSelection";

interface Props {
  entry: RecordTypeEntry;
  filter: string;
  q: string;
  page: string[];
  hasMore: boolean;
  selection: Selection;
  /** What else can be done with the chosen records here. */
  children?: ReactNode;
}

/** What is chosen, how to choose all that match, and what can be done with it. */
export function SelectionBar({ entry, filter, q, page, hasMore, selection, children }: Props) {
  const [asking, setAsking] = useState(false);
  const [merging, setMerging] = useState(false);
  const isPage = page.length > 0 && page.every((id) => selection.ids.has(id));
  const total = useCount(entry.type, filter, q, true, null, selection.ids.size > 0 && isPage);
  if (!selection.ids.size) return null;
  const n = selection.isAll ? (total.data ?? selection.ids.size) : selection.ids.size;
  const mergeable = entry.actions?.includes("merge") && !selection.isAll && n > 1 && n <= MOST;
  return (
    <div className="selection-bar" role="region" aria-label={t("grid.selection")}>
      <b role="status">{t("grid.chosen", { n: showNumber(n) })}</b>
      {isPage && hasMore && !selection.isAll && <Button size="small" type="link" onClick={selection.chooseAll}>{t("grid.chooseAll", { n: total.data ? showNumber(total.data) : "…", many: manyOf(entry) })}</Button>}
      <span className="gap" />
      {children}
      {may(entry, "mass_edit") && <Button size="small" type="primary" onClick={() => setAsking(true)}>{t("bulk.change")}</Button>}
      {mergeable && <Button size="small" onClick={() => setMerging(true)}>{t("merge.begin")}</Button>}
      <Button size="small" onClick={selection.clear}>{t("grid.clear")}</Button>
      {asking && <BulkDialog entry={entry} which={selection.isAll ? { filter, q } : { ids: [...selection.ids] }} count={n} onClose={() => setAsking(false)} onDone={selection.clear} />}
      {merging && <MergeDialog entry={entry} ids={[...selection.ids]} onClose={() => setMerging(false)} onDone={selection.clear} />}
    </div>
  );
}
