import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { useInboxCounts } from "./inbox";
import "./inbox.css";

const MOST_SHOWN = 99;

/** How much waits for me; red when something of it is overdue. */
export function InboxBadge() {
  const counts = useInboxCounts().data;
  if (!counts?.all) return null;
  const shown = counts.all > MOST_SHOWN ? `${MOST_SHOWN}+` : showNumber(counts.all);
  return <span className={`badge${counts.overdue ? " is-late" : ""}`}><span aria-hidden>{shown}</span><span className="visually-hidden">{t("inbox.waiting", { n: counts.all })}</span></span>;
}
