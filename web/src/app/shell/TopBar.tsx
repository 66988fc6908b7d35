import { MenuOutlined, PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useNavigate } from "react-router";
import type { Session } from "../../engine/api/session";
import { may, useCatalog } from "../../engine/catalog/catalog";
import { useMenu } from "../../engine/menu/menu";
import { t } from "../../kit/text/text";
import { ClockBadge } from "./ClockBadge";
import { UserMenu } from "./UserMenu";

interface Props {
  session: Session;
  onMenu: () => void;
  onSearch: () => void;
}

const COMMAND = navigator.platform.startsWith("Mac") ? "⌘ K" : "Ctrl K";

/** One search, one way to create, and who I am. */
export function TopBar({ session, onMenu, onSearch }: Props) {
  return (
    <header className="topbar">
      <Button className="phone-only" type="text" icon={<MenuOutlined aria-hidden />} aria-label={t("shell.menu")} onClick={onMenu} />
      <button type="button" className="topsearch" onClick={onSearch} aria-haspopup="dialog">
        <SearchOutlined aria-hidden /><span>{t("search.placeholder")}</span><kbd>{COMMAND}</kbd>
      </button>
      <QuickCreate />
      <span className="gap" />
      <ClockBadge now={session.now} trying={session.trying} />
      <UserMenu session={session} />
    </header>
  );
}

function QuickCreate() {
  const navigate = useNavigate();
  const menu = useMenu();
  const items = menu.offered(useCatalog().types, "inCreate").filter((entry) => may(entry, "create") && entry.suite !== "platform").map((entry) => ({ key: entry.type, label: entry.labelOne ?? entry.one }));
  if (!items.length) return null;
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => void navigate(menu.newAddress(key)) }}>
      <Button icon={<PlusOutlined aria-hidden />} className="quick-create" aria-label={t("shell.create")}><span className="wide-only">{t("shell.create")}</span></Button>
    </Dropdown>
  );
}
