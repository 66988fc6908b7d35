import { ClockCircleOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { useState } from "react";
import { showMoment, showSeconds } from "../../kit/text/format";
import { t } from "../../kit/text/text";

const TOLERATED_MS = 5 * 60_000;

/** Tells when the business clock has been moved away from the machine's. */
export function ClockBadge({ now }: { now: string }) {
  const [seenAt] = useState(() => Date.now());
  const ahead = Date.parse(now) - seenAt;
  if (!(Math.abs(ahead) > TOLERATED_MS)) return null;
  const by = `${ahead > 0 ? "+" : "−"}${showSeconds(Math.round(Math.abs(ahead) / 60_000) * 60)}`;
  return <Tooltip title={t("clock.why", { now: showMoment(now) })}><span className="clock-badge" tabIndex={0}><ClockCircleOutlined aria-hidden /> <span className="wide-only">{t("clock.moved", { by })}</span></span></Tooltip>;
}
