import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";
import type { PanelProps } from "../../../engine/suite";
import { Broken } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";

interface Preview { moved: number; overdueAtOnce: number; more: boolean }

/** Tells, before anybody moves them, how many clocks still count to another target than the service level has now. */
export function OutdatedClocks({ record }: PanelProps) {
  const preview = useQuery({
    queryKey: ["list", "service/sla-clocks", "outdated", record.id, record.version],
    queryFn: ({ signal }) => get<Preview>(`service/sla-policies/${record.id}/outdated-clocks`, undefined, signal),
  });
  if (preview.isError) return <Broken failure={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data?.moved) return null;
  const { moved, overdueAtOnce, more } = preview.data;
  return (
    <Panel title={t("level.outdated")}>
      <p>{t("level.outdatedNow", { n: moved, more: more ? "+" : "" })}</p>
      <p className={overdueAtOnce ? "" : "muted"}>{t("level.overdueAtOnce", { n: overdueAtOnce })}</p>
    </Panel>
  );
}
