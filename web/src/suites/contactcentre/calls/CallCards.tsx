import { CloseOutlined, PhoneOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { RecordLink } from "../../../engine/fields/RecordLink";
import { showPhone } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { CustomerGlance } from "./CustomerGlance";
import { putAside, useRinging, type RingingCall } from "./calls";
import "./calls.css";

/** Calls at my telephone, at the side of whatever I am doing: they never take the focus from it. */
export function CallCards() {
  const calls = useRinging();
  if (!calls.length) return null;
  return <aside className="call-cards" aria-label={t("call.ringing")} aria-live="polite">{calls.map((call) => <CallCard key={call.interaction} call={call} />)}</aside>;
}

function CallCard({ call }: { call: RingingCall }) {
  const client = useQueryClient();
  return (
    <section className={`call-card ${call.step === "HANGUP" ? "over" : ""}`}>
      <header>
        <PhoneOutlined aria-hidden />
        <strong>{stateWord(call)}</strong>
        <span className="num">{call.from ? showPhone(call.from) : t("call.withheld")}</span>
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("call.dismiss")} onClick={() => putAside(client, call.interaction)} />
      </header>
      {call.customer ? <CustomerGlance customer={call.customer} short /> : <Candidates ids={call.candidates} />}
      <footer><Link to={`/desk/${call.interaction}`} onClick={() => putAside(client, call.interaction)}><Button type="primary" size="small" tabIndex={-1}>{t("call.open")}</Button></Link></footer>
    </section>
  );
}

function Candidates({ ids }: { ids: string[] }) {
  if (!ids.length) return <p className="muted">{t("call.unknown")}</p>;
  return (
    <>
      <p className="muted">{t("call.several", { n: ids.length })}</p>
      <ul>{ids.slice(0, 4).map((id) => <li key={id}><RecordLink type="parties/accounts" id={id} /></li>)}</ul>
    </>
  );
}

/** How the call stands, in a word. */
export function stateWord(call: Pick<RingingCall, "step">): string {
  switch (call.step) {
    case "NEW_CALL": return t("call.ringing");
    case "ANSWER": return t("call.talking");
    case "HANGUP": return t("call.over");
  }
}
