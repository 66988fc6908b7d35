import { HomeOutlined, InboxOutlined, MenuOutlined, SearchOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useCatalog } from "../../engine/catalog/catalog";
import { useMenu } from "../../engine/menu/menu";
import { t } from "../../kit/text/text";
import { faceOfType } from "../../engine/suite";
import { InboxBadge } from "../../suites/platform/inbox/InboxBadge";
import { iconOf } from "./icons";

/** The few places that one needs on the road; only drawn at phone width. */
export function BottomBar({ onMenu, onSearch }: { onMenu: () => void; onSearch: () => void }) {
  const catalog = useCatalog();
  const first = catalog.suites(useMenu().offered(catalog.types, "inMenu")).filter(({ suite }) => suite !== "platform").flatMap(({ entries }) => entries.slice(0, 1)).slice(0, 1);
  return (
    <nav className="bottombar" aria-label={t("shell.navigation")}>
      <NavLink to="/inbox" className="with-badge"><InboxOutlined aria-hidden />{t("inbox.title")}<InboxBadge /></NavLink>
      <NavLink to="/" end><HomeOutlined aria-hidden />{t("home.title")}</NavLink>
      {first.map((entry) => {
        const Icon = iconOf(entry.icon ?? faceOfType(entry.type).icon ?? "");
        return <NavLink key={entry.type} to={`/${entry.type}`}><Icon aria-hidden />{entry.label}</NavLink>;
      })}
      <button type="button" className="plain" onClick={onSearch}><SearchOutlined aria-hidden />{t("search.short")}</button>
      <button type="button" className="plain" onClick={onMenu}><MenuOutlined aria-hidden />{t("shell.menu")}</button>
    </nav>
  );
}
