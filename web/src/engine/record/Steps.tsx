import { useState } from "react";
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useLocation, useNavigate } from "react-router";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { recordAddress } from "../fields/RecordLink";
import { stepOn, trailOf } from "../list/trail";

/** The way from this record to its neighbours; undefined where one did not come from a list. */
function useSteps(entry: RecordTypeEntry, id: string) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { message } = App.useApp();
  const [isWaiting, setWaiting] = useState(false);
  const trail = pathname === recordAddress(entry.type, id) ? trailOf(entry.type, id) : undefined;
  if (!trail) return undefined;
  const at = trail.ids.indexOf(id);
  const isLast = at + 1 >= trail.ids.length && !trail.next;
  const go = async (step: 1 | -1) => {
    if (isWaiting || (step === 1 ? isLast : at === 0)) return;
    setWaiting(true);
    const to = await stepOn(trail, id, step).catch((failure: unknown) => void message.error(sentence(failure)));
    setWaiting(false);
    const tab = new URLSearchParams(window.location.search).get("tab");
    if (to) await navigate(recordAddress(entry.type, to) + (tab ? `?tab=${encodeURIComponent(tab)}` : ""), { replace: true });
  };
  return { at, isLast, isWaiting, all: `${trail.ids.length}${trail.next ? "+" : ""}`, go };
}

/** Leads on by key while a record is still being fetched, too, so that one can leaf quickly. */
export function useStepKeys(entry: RecordTypeEntry, id: string): void {
  const steps = useSteps(entry, id);
  const back = () => void steps?.go(-1);
  const on = () => void steps?.go(1);
  useShortcuts(steps ? { k: back, j: on, "Ctrl+ArrowLeft": back, "Ctrl+ArrowRight": on } : {});
}

/** On to the next record of the list one came from, and back, without going to the list between. */
export function Steps({ entry, id }: { entry: RecordTypeEntry; id: string }) {
  const steps = useSteps(entry, id);
  if (!steps) return null;
  return (
    <span className="steps">
      <Button size="small" type="text" icon={<LeftOutlined className="turns" aria-hidden />} aria-label={t("record.previous")} title={`${t("record.previous")} (K)`} disabled={steps.at === 0} onClick={() => void steps.go(-1)} />
      <span className="num faint">{t("record.stepOf", { at: steps.at + 1, all: steps.all })}</span>
      <Button size="small" type="text" icon={<RightOutlined className="turns" aria-hidden />} aria-label={t("record.next")} title={`${t("record.next")} (J)`} disabled={steps.isLast} loading={steps.isWaiting} onClick={() => void steps.go(1)} />
    </span>
  );
}
