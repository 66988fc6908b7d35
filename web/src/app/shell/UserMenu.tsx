import { CheckOutlined, DownOutlined } from "@ant-design/icons";
import { Dropdown, type MenuProps } from "antd";
import { useNavigate } from "react-router";
import type { Session } from "../../engine/api/session";
import { below } from "../../kit/text/direction";
import { LOCALES, t, type Locale } from "../../kit/text/text";
import { chooseLanguage, useLanguage } from "../language";
import { prefer, usePreferences, type Preferences } from "../preferences";
import { LEAVING, WAY_OUT } from "../signin/leaving";

/** My sessions, language, theme, density and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const preferences = usePreferences();
  const tick = (chosen: boolean) => (chosen ? <CheckOutlined aria-hidden /> : <span className="no-tick" />);
  const shades: [Preferences["shade"], string][] = [["system", t("theme.system")], ["light", t("theme.light")], ["dark", t("theme.dark")]];
  const densities: [Preferences["density"], string][] = [["comfortable", t("density.comfortable")], ["compact", t("density.compact")]];
  const items: MenuProps["items"] = [
    { key: "me", label: t("me.title"), onClick: () => void navigate("/me") },
    { type: "divider" },
    { type: "group", label: t("language"), children: (Object.entries(LOCALES) as [Locale, string][]).map(([one, name]) => ({ key: one, icon: tick(one === locale), label: <span lang={one}>{name}</span>, onClick: () => void chooseLanguage(one, session.user.id) })) },
    { type: "group", label: t("theme"), children: shades.map(([shade, label]) => ({ key: shade, icon: tick(preferences.shade === shade), label, onClick: () => prefer({ shade }) })) },
    { type: "group", label: t("density"), children: densities.map(([density, label]) => ({ key: density, icon: tick(preferences.density === density), label, onClick: () => prefer({ density }) })) },
    { type: "divider" },
    { key: "out", label: t("signOut"), onClick: () => void navigate(WAY_OUT, LEAVING) },
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }} placement={below("end")}>
      <button type="button" className="plain user-button" aria-haspopup="menu" aria-label={session.user.name}>
        <span className="avatar" aria-hidden>{[...session.user.name][0]}</span><span className="wide-only">{session.user.name}</span><DownOutlined aria-hidden className="faint tiny" />
      </button>
    </Dropdown>
  );
}
