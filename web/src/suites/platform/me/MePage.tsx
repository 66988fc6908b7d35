import { Link } from "react-router";
import { useCatalog } from "../../../engine/catalog/catalog";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { useSession } from "../../../engine/api/session";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import "../../../engine/form/form.css";
import { ChangePassword } from "./ChangePassword";
import { MailWishes } from "./MailWishes";
import { MyAbsence } from "./MyAbsence";
import { MyDoors } from "./MyDoors";
import { MyWriting } from "./MyWriting";
import { NewToken } from "./NewToken";
import { OneTimePassword } from "./OneTimePassword";
import "./me.css";

/** How things are written for me, where I am signed in, which programs act for me, how I prove myself, and what happened at the door. */
export function MePage() {
  usePageTitle(t("me.title"));
  const session = useSession().data;
  const catalog = useCatalog();
  const users = catalog.find("platform/users");
  const sessions = catalog.find("platform/sessions");
  const tokens = catalog.find("platform/tokens");
  const signIns = catalog.find("platform/sign-ins");
  return (
    <div className="me-page">
      <header className="page-head"><h1>{t("me.title")}</h1></header>
      {session && <p className="muted"><Link to={recordAddress("platform/users", session.user.id)}>{session.user.name}</Link> · {session.user.username} · {session.roles.join(", ")}</p>}
      {users && session && <Panel title={t("writing.title")}><MyWriting key={JSON.stringify(session.user)} users={users} session={session} /></Panel>}
      {users && session && <Panel title={t("absence.title")}><MyAbsence entry={users} me={session.user.id} /></Panel>}
      <Panel title={t("wishes.title")}><MailWishes /></Panel>
      {sessions && <Panel title={t("me.sessions")}><MyDoors entry={sessions} ended="endedAt" /></Panel>}
      {tokens && <Panel title={tokens.label} aside={<NewToken />}><MyDoors entry={tokens} ended="revokedAt" /></Panel>}
      <Panel title={t("password.title")}><ChangePassword /></Panel>
      <Panel title={t("otp.title")}><OneTimePassword /></Panel>
      {signIns && <Panel title={signIns.label}><MyDoors entry={signIns} /></Panel>}
    </div>
  );
}
