import { businessNow } from "../../../engine/api/session";
import { Tag } from "../../../kit/tag/Tag";
import { t } from "../../../kit/text/text";

const DAY_MS = 86_400_000;
const LONG_OVERDUE_DAYS = 30;

/** How far off a day is, or how long it has passed. */
export function Due({ day }: { day: string }) {
  const days = Math.round((Date.parse(day) - businessNow()) / DAY_MS);
  if (days < 0) return <Tag tone={days < -LONG_OVERDUE_DAYS ? "wrong" : "attention"}>{t("account.overdue", { n: -days })}</Tag>;
  return <Tag tone="information">{t("account.dueIn", { n: days })}</Tag>;
}
