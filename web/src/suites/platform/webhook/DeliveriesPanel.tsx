import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link } from "react-router";
import { get } from "../../../engine/api/http";
import { allFields, useCatalog } from "../../../engine/catalog/catalog";
import { valueAt } from "../../../engine/catalog/paths";
import type { RecordValue } from "../../../engine/catalog/types";
import { RecordLink, recordAddress } from "../../../engine/fields/RecordLink";
import { act } from "../../../engine/form/write";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { Tag, type Tone } from "../../../kit/tag/Tag";
import { showMoment, showMomentShort } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import "./webhook.css";

const DELIVERIES = "platform/webhook-deliveries";
const SHOWN = 8;
const SOON_MS = 1_500;
const LATER_MS = 2_000;
const TONES: Record<string, Tone> = { WAITING: "information", DELIVERED: "good", FAILED: "attention", DEAD: "wrong", WITHHELD: "neutral" };

interface Count {
  state: string;
  count: number;
}

/** What became of what the webhook told: how many of each, and the newest ones. */
export function DeliveriesPanel({ record }: PanelProps) {
  const filter = `webhook eq '${record.id}'`;
  const newest = useQuery({
    queryKey: ["list", DELIVERIES, "panel", record.id],
    queryFn: ({ signal }) => get<{ items: RecordValue[] }>(DELIVERIES, { filter, sort: "-createdAt", limit: SHOWN }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === "WAITING") ? SOON_MS : LATER_MS),
  });
  const items = newest.data?.items ?? [];
  const counts = useQuery({
    queryKey: ["aggregate", DELIVERIES, "panel", record.id, items.map((one) => `${one.id}${String(one.state)}`).join()],
    queryFn: ({ signal }) => get<{ items: Count[] }>(`${DELIVERIES}/aggregate`, { filter, group: "state", measures: "count" }, signal),
    placeholderData: (before) => before, enabled: items.length > 0,
  });
  const stateOf = useStates();
  return (
    <Panel title={t("webhook.deliveries")} aside={items.length > 0 && <Link to={`/${DELIVERIES}?filter=${encodeURIComponent(filter)}`}>{t("webhook.all")}</Link>} className="webhook-deliveries">
      {newest.isPending && <Bones lines={4} />}
      {newest.isError && <Broken failure={newest.error} onRetry={() => void newest.refetch()} />}
      {newest.isSuccess && items.length === 0 && <Empty small title={t("webhook.none")}>{t("webhook.noneHow")}</Empty>}
      <p className="webhook-counts">
        {counts.data?.items.map(({ state, count }) => (
          <Link key={state} to={`/${DELIVERIES}?filter=${encodeURIComponent(`${filter} and state eq '${state}'`)}`}><Tag tone={TONES[state]}>{stateOf(state)} <span className="num">{count}</span></Tag></Link>
        ))}
      </p>
      <ul className="webhook-events">{items.map((one) => <Event key={one.id} event={one} stateOf={stateOf} />)}</ul>
    </Panel>
  );
}

function Event({ event, stateOf }: { event: RecordValue; stateOf: (state: string) => string }) {
  const { message } = App.useApp();
  const again = useMutation({ mutationFn: () => act(DELIVERIES, event.id, "replay", {}), onError: (failure) => void message.error(sentence(failure)) });
  const state = String(event.state);
  const about = event.record as { type: string; id: string; label?: string } | null;
  const when = String(event.createdAt);
  return (
    <li>
      <div className="webhook-event">
        <Link to={recordAddress(DELIVERIES, event.id)} title={String(event.event)}>{String(event.event)}</Link>
        <time className="num faint" dateTime={when} title={showMoment(when)}>{showMomentShort(when)}</time>
      </div>
      {about && <div className="webhook-about"><RecordLink type={about.type} id={about.id} face={about.label ? { id: about.id, label: about.label } : undefined} /></div>}
      <div className="webhook-event">
        <span><Tag tone={TONES[state]}>{stateOf(state)}</Tag> <span className="muted">{outcome(event)}</span></span>
        {state !== "WAITING" && <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>{t("webhook.sendAgain")}</Button>}
      </div>
    </li>
  );
}

/** The status and answer of the last attempt, how many there were, and when the next one comes. */
function outcome(event: RecordValue): string {
  const status = valueAt(event, "last/status") as number | null;
  const answer = valueAt(event, "last/answer") as string | null;
  const attempts = Number(event.attempts ?? 0);
  const next = event.state === "FAILED" && event.nextAttemptAt ? t("webhook.next", { when: showMomentShort(String(event.nextAttemptAt)) }) : "";
  return [status === null ? "" : String(status), event.state === "DELIVERED" ? "" : (answer ?? ""), attempts > 1 ? t("webhook.attempts", { n: attempts }) : "", next].filter(Boolean).join(" · ");
}

/** The states as the catalogue calls them. */
function useStates(): (state: string) => string {
  const entry = useCatalog().find(DELIVERIES);
  const options = entry && allFields(entry).find((field) => field.path === "state")?.options;
  return (state) => options?.find((option) => option.value === state)?.label ?? state;
}
