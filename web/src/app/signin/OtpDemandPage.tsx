import { useState } from "react";
import { Button } from "antd";
import { askSessionAgain, signOut } from "../../engine/api/session";
import { t } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { SetUpOneTimePassword } from "../../suites/platform/me/SetUpOneTimePassword";
import "../../engine/form/form.css";
import "../../suites/platform/me/me.css";
import "./signin.css";

/** All that is open to somebody who has let a role's demand for one-time passwords go by: to meet it, or to leave. */
export function OtpDemandPage() {
  usePageTitle(t("otp.demandedTitle"));
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void askSessionAgain();
  };
  return (
    <main className="signin">
      <section className="signin-card" aria-labelledby="otp-demanded">
        <div className="signin-brand"><img src="/evergreen.svg" alt="" width={36} height={36} /><span>Perennial<small>常青</small></span></div>
        <h1 id="otp-demanded">{t("otp.demandedTitle")}</h1>
        <p>{t("otp.demandedNow")}</p>
        <Button type="primary" size="large" block autoFocus onClick={() => setOpen(true)}>{t("otp.begin")}</Button>
        <Button type="text" block onClick={() => void signOut()}>{t("signOut")}</Button>
      </section>
      {open && <SetUpOneTimePassword onClose={close} />}
    </main>
  );
}
