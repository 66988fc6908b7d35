import { Button, Slider } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { useHistory } from "./journal";

/** Walks through the moments at which the record changed. */
export function AsOfBar({ entry, record, asOf }: { entry: RecordTypeEntry; record: RecordValue; asOf: string }) {
  const history = useHistory(entry.type, record.id);
  const [, setParams] = useSearchParams();
  const moments = [...new Set((history.data?.pages.flatMap((page) => page.items) ?? []).map((one) => one.at))].sort();
  const at = Math.max(0, moments.findLastIndex((moment) => moment <= asOf));
  const [sliding, setSliding] = useState<number | null>(null);
  const stand = (moment: string | null) => setParams((now) => {
    if (moment) now.set("asOf", moment);
    else now.delete("asOf");
    return now;
  }, { replace: true });
  return (
    <div className="as-of" role="region" aria-label={t("asOf.title")}>
      <strong>{t("asOf.stood", { moment: showMoment(moments[sliding ?? at] ?? asOf) })}</strong>
      {moments.length > 1 && (
        <Slider
          className="as-of-slider" min={0} max={moments.length - 1} value={sliding ?? at} ariaLabelForHandle={t("asOf.title")} tooltip={{ formatter: (index) => showMoment(moments[index ?? 0] ?? asOf) }}
          onChange={setSliding} onChangeComplete={(index) => { setSliding(null); stand(moments[index] ?? null); }}
        />
      )}
      <Button size="small" onClick={() => stand(null)}>{t("asOf.now")}</Button>
    </div>
  );
}
