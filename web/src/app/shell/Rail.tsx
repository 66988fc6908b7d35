import type { ComponentType } from "react";
import { NavLink } from "react-router";
import { useSession } from "../../engine/api/session";
import { useCatalog } from "../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../engine/catalog/types";
import { useMenu } from "../../engine/menu/menu";
import { t } from "../../kit/text/text";
import { faceOfType } from "../../engine/suite";
import { InboxBadge } from "../../suites/platform/inbox/InboxBadge";
import { iconOf } from "./icons";
import { placeOfType, placesOfMine, placesToArrange, type Place } from "./places";

/** Where one can go: my work first, then the suites by what the reader may see. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const catalog = useCatalog();
  const isMine = (entry: RecordTypeEntry) => faceOfType(entry.type).isMyWork ?? false;
  const session = useSession().data;
  const suites = catalog.suites(useMenu().offered(catalog.types, "inMenu")).map((suite) => ({ ...suite, entries: suite.entries.filter((entry) => !isMine(entry)) })).filter(({ entries }) => entries.length > 0);
  const mine = placesOfMine(catalog, session?.trying).map((place): BadgedPlace => (place.to === "/inbox" ? { ...place, Badge: InboxBadge } : place));
  return (
    <nav className="rail" aria-label={t("shell.navigation")}>
      <NavLink to="/" className="brand" onClick={onGo}><img src="/evergreen.svg" alt="" width={22} height={22} />Perennial<small>常青</small></NavLink>
      <RailGroup title={t("shell.myWork")} entries={mine} onGo={onGo} />
      {suites.map(({ suite, label, entries }) => (
        <RailGroup key={suite} title={suiteLabel(suite, label)} onGo={onGo} entries={[...entries.map((entry) => placeOfType(entry.type, entry.label, entry.icon)), ...(suite === "platform" ? placesToArrange(session?.administrator) : [])]} />
      ))}
    </nav>
  );
}

interface BadgedPlace extends Place {
  Badge?: ComponentType;
}

function RailGroup({ title, entries, onGo }: { title: string; entries: BadgedPlace[]; onGo?: () => void }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ to, icon, label, Badge }) => {
          const Icon = iconOf(icon);
          return <li key={to}><NavLink to={to} end={to === "/"} onClick={onGo}><Icon aria-hidden />{label}{Badge && <Badge />}</NavLink></li>;
        })}
      </ul>
    </section>
  );
}

/** Suites are named by the server; until it does, by us. */
function suiteLabel(suite: string, label: string): string {
  switch (label === suite ? suite : "") {
    case "parties": return t("suite.parties");
    case "products": return t("suite.products");
    case "orders": return t("suite.orders");
    case "platform": return t("suite.platform");
    default: return label;
  }
}
