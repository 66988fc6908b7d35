import "../../suites";
import { Suspense, useEffect, useState } from "react";
import { Drawer } from "antd";
import { Outlet, useLocation } from "react-router";
import type { Session } from "../../engine/api/session";
import { followChanges } from "../../engine/api/events";
import { Bones } from "../../kit/panel/Bones";
import { ErrorBoundary } from "../../kit/panel/ErrorBoundary";
import { side } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import { CallCards } from "../../suites/contactcentre/calls/CallCards";
import { BottomBar } from "./BottomBar";
import { NewsCards } from "./NewsCards";
import { OtpDemanded } from "./OtpDemanded";
import { Palette } from "./Palette";
import { Rail } from "./Rail";
import { useRemembering } from "./recents";
import { SeeingAs } from "./SeeingAs";
import { ShortcutList } from "./ShortcutList";
import { TopBar } from "./TopBar";
import "./shell.css";

/** Rail, top bar and the page: what every signed-in reader sees. */
export function Shell({ session }: { session: Session }) {
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  useEffect(followChanges, []);
  useRemembering(session.user.id);
  return (
    <div className="shell">
      <a className="skip" href="#page">{t("shell.skip")}</a>
      <div className="rail-place"><Suspense fallback={null}><Rail /></Suspense></div>
      <TopBar session={session} onMenu={() => setMenu(true)} onSearch={() => setPalette(true)} />
      <main id="page" className="page" tabIndex={-1}>
        {session.otp && <OtpDemanded dueBy={session.otp.dueBy} />}
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Bones lines={10} />}><Outlet /></Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar onMenu={() => setMenu(true)} onSearch={() => setPalette(true)} />
      <Drawer open={menu} onClose={() => setMenu(false)} placement={side("start")} size={270} title="Perennial 常青" className="rail-drawer">
        <Suspense fallback={null}><Rail onGo={() => setMenu(false)} /></Suspense>
      </Drawer>
      <Suspense fallback={null}><Palette open={palette} onOpenChange={setPalette} /></Suspense>
      <Suspense fallback={null}><CallCards /></Suspense>
      {session.seenBy && <SeeingAs session={session} by={session.seenBy} />}
      <ShortcutList />
      <NewsCards />
    </div>
  );
}
