import { useState, type ReactNode } from "react";
import { useNavigate, useParams } from "react-router";
import { useCatalog } from "../../engine/catalog/catalog";
import { LinkPicker } from "../../engine/fields/link";
import { RecordLink, recordAddress } from "../../engine/fields/RecordLink";
import { faceOf } from "../../engine/fields/faces";
import type { RecordTypeEntry } from "../../engine/catalog/types";
import { useRecord, type Read } from "../../engine/record/useRecord";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { VerbButtons } from "../../engine/record/VerbButtons";
import { Empty } from "../../kit/panel/Empty";
import { ErrorBoundary } from "../../kit/panel/ErrorBoundary";
import { Panel } from "../../kit/panel/Panel";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import type { Interaction } from "../../generated/catalog";
import { CustomerGlance } from "../../suites/contactcentre/calls/CustomerGlance";
import { ComplaintForm } from "../../suites/service/complaint/ComplaintForm";
import { MyCalls } from "./MyCalls";
import "./console.css";

/** The agent's place of work: calls to the left, what is being taken down in the middle, the customer to the right. */
export function ConsolePage() {
  usePageTitle(t("console.title"));
  const { interaction } = useParams();
  const entry = useCatalog().find("interactions/interactions");
  return interaction && entry ? <WithCall key={interaction} entry={entry} id={interaction} /> : <Desk />;
}

function WithCall({ entry, id }: { entry: RecordTypeEntry; id: string }) {
  const read = useRecord(entry, id);
  if (read.isError) return <Broken failure={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Bones lines={10} />;
  return <Desk call={read.data.record as unknown as Interaction} head={<CallHead entry={entry} read={read.data} />} />;
}

function CallHead({ entry, read }: { entry: RecordTypeEntry; read: Read }) {
  return <header className="console-head"><h1><RecordLink type={entry.type} id={read.record.id} face={faceOf(entry, read.record)} /></h1><div className="page-acts"><VerbButtons entry={entry} read={read} /></div></header>;
}

function Desk({ call, head }: { call?: Interaction; head?: ReactNode }) {
  const [found, setFound] = useState<string | null>(null);
  const navigate = useNavigate();
  const customer = call?.customer ?? found;
  return (
    <div className="console">
      <aside className="console-calls"><MyCalls chosen={call?.id ?? null} /></aside>
      <section className="console-work">
        {head ?? <h1 className="visually-hidden">{t("console.title")}</h1>}
        {!call?.customer && <WhoIsIt candidates={call?.candidates ?? []} found={found} onFound={setFound} />}
        {customer
          ? <ErrorBoundary key={customer}><ComplaintForm customer={customer} interaction={call?.id ?? null} onFiled={(filed) => void navigate(recordAddress("service/cases", filed.id))} /></ErrorBoundary>
          : <Empty title={t("console.none")}>{t("console.noneHow")}</Empty>}
      </section>
      <aside className="console-customer">{customer && <Panel title={t("console.customer")}><CustomerGlance key={customer} customer={customer} /></Panel>}</aside>
    </div>
  );
}

function WhoIsIt({ candidates, found, onFound }: { candidates: string[]; found: string | null; onFound: (customer: string | null) => void }) {
  return (
    <Panel title={t("console.who")}>
      {candidates.length > 0 && <ul className="console-candidates">{candidates.map((id) => <li key={id}><button type="button" className="plain" onClick={() => onFound(id)}><ErrorBoundary><CustomerGlance customer={id} short /></ErrorBoundary></button></li>)}</ul>}
      <LinkPicker target="parties/accounts" value={found} label={t("console.find")} onPick={(face) => onFound(face?.id ?? null)} />
    </Panel>
  );
}
