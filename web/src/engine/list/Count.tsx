import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { useCount } from "./useRecords";

/** About how many there are; a click counts exactly. */
export function Count({ type, filter, q, exact, asOf, onExact }: { type: string; filter: string; q: string; exact: boolean; asOf?: string | null; onExact: () => void }) {
  const count = useCount(type, filter, q, exact, asOf);
  if (!count.data) return <span className="count" />;
  if (exact) return <span className="count num" role="status">{showNumber(count.data)}</span>;
  return <button type="button" className="plain count num" title={t("list.countExactly")} onClick={onExact}>{t("list.about", { n: showNumber(count.data) })}</button>;
}
