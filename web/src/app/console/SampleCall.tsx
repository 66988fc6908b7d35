import { useState } from "react";
import { PhoneOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Popover, Select } from "antd";
import { ask, get } from "../../engine/api/http";
import { useSession } from "../../engine/api/session";
import { may, useCatalog } from "../../engine/catalog/catalog";
import type { Page } from "../../engine/list/useRecords";
import { sentence } from "../../kit/panel/Broken";
import { below } from "../../kit/text/direction";
import { showPhone } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { useLater } from "../../kit/useLater";

/** The two customers of the tour: one of many years, one with a single order. */
const STORY = "number in ('C-ZHANG','C-LI')";
const STRANGER = "+8613012345678";
const HOTLINE = "4001234567";
const CALLERS = 8;

type Step = "newCall" | "answer" | "hangup";
interface Ringing { callId: string; from: string; answered: boolean }
interface Caller { id: string; name: string; contactPoints?: { kind: string; value: string; normalised: string | null }[] }

/** Stands in for the telephone exchange while the house is there for trying out: the visitor lets somebody ring at him. */
export function SampleCall() {
  const session = useSession().data;
  const calls = useCatalog().find("interactions/interactions");
  if (!session?.trying || !calls || !may(calls, "create")) return null;
  return (
    <Popover trigger="click" placement={below("start")} title={t("trial.call")} content={<Exchange me={session.user.username} />}>
      <Button size="small" icon={<PhoneOutlined aria-hidden />} className="sample-call">{t("trial.call")}</Button>
    </Popover>
  );
}

function Exchange({ me }: { me: string }) {
  const { message } = App.useApp();
  const [from, setFrom] = useState<string | null>(null);
  const [call, setCall] = useState<Ringing | null>(null);
  const telling = useMutation({
    mutationFn: ({ event, of }: { event: Step; of: Ringing }) => ask("contactcentre/cti/events", { method: "POST", body: { event, callId: of.callId, direction: "in", from: of.from, to: HOTLINE, user: me } }),
    onSuccess: (_, { event, of }) => setCall(event === "hangup" ? null : { ...of, answered: event === "answer" }),
    onError: (failure) => void message.error(sentence(failure)),
  });
  const tell = (event: Step, of: Ringing) => telling.mutate({ event, of });
  if (call)
    return (
      <div className="exchange">
        <p><span className="num">{showPhone(call.from)}</span> · {call.answered ? t("call.talking") : t("call.ringing")}</p>
        {!call.answered && <Button size="small" type="primary" loading={telling.isPending} onClick={() => tell("answer", call)}>{t("trial.answer")}</Button>}
        <Button size="small" loading={telling.isPending} onClick={() => tell("hangup", call)}>{t("trial.hangUp")}</Button>
      </div>
    );
  return (
    <div className="exchange">
      <p className="muted">{t("trial.callHow")}</p>
      <CallerSelect value={from} onChange={setFrom} />
      <Button size="small" type="primary" disabled={!from} loading={telling.isPending} onClick={() => from && tell("newCall", { callId: `trial-${crypto.randomUUID()}`, from, answered: false })}>{t("trial.ring")}</Button>
    </div>
  );
}

/** Sample customers by name or number; a number that nobody has can be typed too. */
function CallerSelect({ value, onChange }: { value: string | null; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState("");
  const asked = useLater(typed.trim(), 180);
  const found = useQuery({
    queryKey: ["list", "parties/accounts", "callers", asked],
    queryFn: ({ signal }) => get<Page>("parties/accounts", { ...(asked ? { q: asked } : { filter: STORY }), fields: "name,contactPoints", limit: CALLERS, count: "none" }, signal),
    select: (page) => (page.items as unknown as Caller[]).flatMap(numbers),
  });
  const strangers = /^[+0-9 ()-]{6,20}$/.test(asked) ? [{ value: asked, label: showPhone(asked) }] : asked ? [] : [{ value: STRANGER, label: `${showPhone(STRANGER)} · ${t("trial.stranger")}` }];
  return <Select aria-label={t("trial.caller")} placeholder={t("trial.caller")} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} value={value} onChange={onChange} options={[...(found.data ?? []), ...strangers]} />;
}

function numbers(caller: Caller): { value: string; label: string }[] {
  const phone = caller.contactPoints?.find((point) => point.kind === "MOBILE" || point.kind === "PHONE");
  return phone ? [{ value: phone.normalised ?? phone.value, label: `${caller.name} · ${showPhone(phone.normalised ?? phone.value)}` }] : [];
}
