import { useState } from "react";
import { ClockCircleOutlined, LoadingOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Dropdown, Tooltip } from "antd";
import { moveClock } from "../../engine/api/session";
import { sentence } from "../../kit/panel/Broken";
import { below } from "../../kit/text/direction";
import { showMoment, showSeconds } from "../../kit/text/format";
import { t, type MessageKey } from "../../kit/text/text";

const TOLERATED_MS = 5 * 60_000;
const STEPS: [string, MessageKey][] = [["PT1H", "clock.hour"], ["P1D", "clock.day"], ["P3D", "clock.days"]];

/** Tells when the business clock has been moved away from the machine's; a trial's clock can be moved here. */
export function ClockBadge({ now, trying }: { now: string; trying?: boolean }) {
  const ahead = useAhead(now);
  const isMoved = Math.abs(ahead) > TOLERATED_MS;
  const by = `${ahead > 0 ? "+" : "−"}${showSeconds(Math.round(Math.abs(ahead) / 60_000) * 60)}`;
  if (trying) return <ClockControl now={now} moved={isMoved ? by : null} />;
  if (!isMoved) return null;
  return <Tooltip title={t("clock.why", { now: showMoment(now) })}><span className="clock-badge" tabIndex={0}><ClockCircleOutlined aria-hidden /> <span className="wide-only">{t("clock.moved", { by })}</span></span></Tooltip>;
}

function ClockControl({ now, moved }: { now: string; moved: string | null }) {
  const { message } = App.useApp();
  const moving = useMutation({ mutationFn: moveClock, onError: (failure) => void message.error(sentence(failure)) });
  const items = [
    { key: "now", disabled: true, label: t("clock.now", { now: showMoment(now) }) },
    ...STEPS.map(([by, label]) => ({ key: by, label: t(label), onClick: () => moving.mutate(by) })),
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }} placement={below("end")} disabled={moving.isPending}>
      <button type="button" className={`plain clock-control${moved ? " clock-badge" : ""}`} aria-label={t("clock.title")} title={t("clock.here")}>
        {moving.isPending ? <LoadingOutlined aria-label={t("clock.moving")} /> : <ClockCircleOutlined aria-hidden />}
        {moved && <span>{moved}</span>}
      </button>
    </Dropdown>
  );
}

/** By how much the business clock was ahead when this was told; remembered, because both clocks walk on alike. */
function useAhead(now: string): number {
  const [seen, setSeen] = useState(() => ({ now, ahead: Date.parse(now) - Date.now() }));
  if (seen.now !== now) {
    const next = { now, ahead: Date.parse(now) - Date.now() };
    setSeen(next);
    return next.ahead;
  }
  return seen.ahead;
}
