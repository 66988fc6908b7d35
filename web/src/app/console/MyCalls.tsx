import { NavLink } from "react-router";
import { businessNow } from "../../engine/api/session";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { Tag } from "../../kit/tag/Tag";
import { showPhone, showRelative } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { useMyCalls } from "../../suites/contactcentre/calls/calls";
import { useWords } from "../../suites/service/words";
import { SampleCall } from "./SampleCall";

/** The calls that rang at me, the newest first. */
export function MyCalls({ chosen }: { chosen: string | null }) {
  const calls = useMyCalls();
  const word = useWords("interactions/interactions");
  return (
    <section>
      <header className="my-calls-head"><h2>{t("console.calls")}</h2><SampleCall /></header>
      {calls.isPending && <Bones lines={5} />}
      {calls.isError && <Broken failure={calls.error} onRetry={() => void calls.refetch()} />}
      {calls.data?.length === 0 && <Empty small title={t("console.noCalls")}>{t("console.noCallsHow")}</Empty>}
      <ul className="my-calls">
        {calls.data?.map((call) => (
          <li key={call.id}>
            <NavLink to={`/desk/${call.id}`} aria-current={call.id === chosen ? "true" : undefined}>
              <strong>{call.customer$?.label ?? (call.call.from ? showPhone(call.call.from) : t("call.withheld"))}</strong>
              <span className="my-call-state">{call.call.state && <Tag tone={call.call.state === "RINGING" || call.call.state === "ANSWERED" ? "good" : "neutral"}>{word("call/state", call.call.state)}</Tag>} <time className="faint" dateTime={call.startedAt}>{showRelative(call.startedAt, businessNow())}</time></span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
