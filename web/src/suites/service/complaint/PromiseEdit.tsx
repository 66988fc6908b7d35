import { Button, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { businessNow } from "../../../engine/api/session";
import { t } from "../../../kit/text/text";

export interface Promised {
  text: string;
  dueAt: string | null;
}

const NOON = 12;

/** What the customer was told will happen, and by when. */
export function PromiseEdit({ value, onChange }: { value: Promised; onChange: (value: Promised) => void }) {
  const at = (moment: dayjs.Dayjs | null) => onChange({ ...value, dueAt: moment?.toISOString() ?? null });
  const now = dayjs(businessNow());
  return (
    <div className="promise-edit">
      <Input aria-label={t("complaint.promise")} value={value.text} maxLength={200} onChange={(event) => onChange({ ...value, text: event.target.value })} />
      <DatePicker aria-label={t("complaint.by")} showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" value={value.dueAt ? dayjs(value.dueAt) : null} onChange={at} />
      <span className="promise-quick">
        <Button size="small" onClick={() => at(now.add(1, "day").hour(NOON).startOf("hour"))}>{t("complaint.tomorrowNoon")}</Button>
        <Button size="small" onClick={() => at(now.add(2, "hour").startOf("minute"))}>{t("complaint.inTwoHours")}</Button>
        <Button size="small" onClick={() => at(null)}>{t("complaint.noPromise")}</Button>
      </span>
    </div>
  );
}
