import { Link } from "react-router";
import { KINDS, TYPE_OF } from "../../../engine/access/access";
import { useSession } from "../../../engine/api/session";
import type { PanelProps } from "../../../engine/suite";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";
import { sentences, useOpened } from "./preview";

/** What a sharing rule opens now. */
export function RulePreview({ record }: PanelProps) {
  const administrator = useSession().data?.administrator;
  const grantee = record.grantee as { type: string; id: string } | null;
  const kind = KINDS.find((one) => TYPE_OF[one] === grantee?.type) ?? null;
  const type = String(record.type ?? "");
  const filter = String(record.filter ?? "");
  const opened = useOpened(administrator ? type : "", filter, kind, grantee?.id ?? null);
  if (!administrator) return null;
  return (
    <Panel title={t("rule.openTo")}>
      {opened.isError && <Broken failure={opened.error} onRetry={() => void opened.refetch()} />}
      {opened.data && sentences(opened.data, kind !== null).map((one) => <p key={one}>{one}</p>)}
      <p><Link to={`/${type}?filter=${encodeURIComponent(filter)}`}>{t("rule.asList")}</Link></p>
    </Panel>
  );
}
