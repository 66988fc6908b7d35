import { Link } from "react-router";
import { Problem } from "../../../engine/api/problem";
import { businessNow } from "../../../engine/api/session";
import { useCatalog } from "../../../engine/catalog/catalog";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Tag } from "../../../kit/tag/Tag";
import { showMoney, showRelative } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { contactsOf, openCasesOf, useCustomerCard, type CustomerCard } from "./card";

const YEAR_MS = 31_557_600_000;

/** Who it is, what he is worth to us, what is open and what was said last. */
export function CustomerGlance({ customer, short = false }: { customer: string; short?: boolean }) {
  const card = useCustomerCard(customer);
  if (card.error instanceof Problem && card.error.status === 404) return <p className="muted">{t("call.notYours")}</p>;
  if (card.isError) return <Broken failure={card.error} onRetry={() => void card.refetch()} />;
  if (!card.data) return <Bones lines={short ? 3 : 6} />;
  const cases = openCasesOf(card.data);
  const contacts = contactsOf(card.data).slice(0, short ? 2 : 5);
  return (
    <div className="glance">
      <p className="glance-name"><Link to={recordAddress("parties/accounts", customer)}>{card.data.facts.salutation ?? card.data.facts.name}</Link> <Standing card={card.data} /></p>
      <Worth card={card.data} />
      {cases && <p className={cases.length ? "" : "faint"}>{t("call.openCases", { n: cases.length })}{cases.slice(0, 3).map((one) => <span key={one.id}> · <Link to={recordAddress("service/cases", one.id)}>{one.number}</Link></span>)}</p>}
      {contacts.length > 0 && (
        <>
          <h4>{t("call.lastContacts")}</h4>
          <ul className="glance-contacts">{contacts.map((contact) => <li key={contact.id}><Link to={recordAddress("interactions/interactions", contact.id)}>{contact.subject ?? contact.outcome ?? <Channel code={contact.channel} />}</Link> <time className="faint" dateTime={contact.startedAt}>{showRelative(contact.startedAt, businessNow())}</time></li>)}</ul>
        </>
      )}
    </div>
  );
}

function Worth({ card: { facts } }: { card: CustomerCard }) {
  if (!facts.value?.firstOrderOn) return null;
  const years = Math.floor((businessNow() - Date.parse(facts.value.firstOrderOn)) / YEAR_MS);
  return (
    <p className="muted">
      {t("call.since", { years })}
      {facts.value.orders !== undefined && <> · {t("call.orders", { n: facts.value.orders })}</>}
      {facts.value.revenue && <> · <span className="num">{showMoney(facts.value.revenue)}</span></>}
    </p>
  );
}

function Standing({ card: { facts } }: { card: CustomerCard }) {
  const fields = useCatalog().find("parties/accounts")?.sections.flatMap((section) => section.fields) ?? [];
  const word = (path: string, value: string) => fields.find((field) => field.path === path)?.options?.find((option) => option.value === value)?.label ?? value;
  return (
    <span className="tags">
      {facts.value?.tier && <Tag meaning={facts.value.tier}>{word("value/tier", facts.value.tier)}</Tag>}
      {facts.flags?.map((flag) => <Tag key={flag} tone="attention">{word("flags", flag)}</Tag>)}
    </span>
  );
}

/** A channel in the reader's words. */
export function Channel({ code }: { code: string }) {
  const field = useCatalog().find("interactions/interactions")?.sections.flatMap((section) => section.fields).find((one) => one.path === "channel");
  return <>{field?.options?.find((option) => option.value === code)?.label ?? code}</>;
}
