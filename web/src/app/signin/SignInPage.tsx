import { useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { signIn } from "../../engine/api/session";
import { Problem } from "../../engine/api/problem";
import { showSeconds } from "../../kit/text/format";
import { sentence } from "../../kit/panel/Broken";
import { LOCALES, t, type Locale } from "../../kit/text/text";
import { usePageTitle } from "../../kit/usePageTitle";
import { chooseLanguage, useLanguage } from "../language";
import "./signin.css";

/** The front door: who are you, and how do you prove it. */
export function SignInPage() {
  usePageTitle(t("signIn.title"));
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [otp, setOtp] = useState("");
  const [loud, setLoud] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const attempt = useMutation({
    mutationFn: () => signIn(username.trim(), password, otp.trim()),
    onError: (failure) => {
      if (failure instanceof Problem && failure.is("OTP_REQUIRED")) setAsksCode(true);
      setOtp("");   // a code counts once, so the same one is never right again
    },
  });
  const onlyAsks = attempt.error instanceof Problem && attempt.error.is("OTP_REQUIRED");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() && password) attempt.mutate();
  };
  return (
    <main className="signin">
      <form className="signin-card" onSubmit={submit} aria-labelledby="signin-title" noValidate>
        <div className="signin-brand"><img src="/evergreen.svg" alt="" width={36} height={36} /><span>Perennial<small>常青</small></span></div>
        <h1 id="signin-title">{t("signIn.title")}</h1>
        {attempt.isError && !onlyAsks && <SignInTrouble failure={attempt.error} withCode={asksCode} />}
        <label htmlFor="username">{t("signIn.username")}</label>
        <Input id="username" size="large" autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} value={username} onChange={(event) => setUsername(event.target.value)} />
        <label htmlFor="password">{t("signIn.password")}</label>
        <Input.Password
          id="password" size="large" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)}
          onKeyUp={(event) => setLoud(event.getModifierState("CapsLock"))} aria-describedby="caps"
        />
        <span id="caps" className="signin-caps" role="status">{loud ? t("signIn.capsLock") : ""}</span>
        {asksCode && (
          <>
            <label htmlFor="otp">{t("signIn.code")}</label>
            <Input id="otp" size="large" autoComplete="one-time-code" maxLength={24} autoFocus value={otp} aria-describedby="otp-how" onChange={(event) => setOtp(event.target.value)} />
            <span id="otp-how" className="signin-note" role="status">{t("signIn.codeHow")}</span>
          </>
        )}
        <Button type="primary" size="large" htmlType="submit" block loading={attempt.isPending} disabled={!username.trim() || !password}>{t("signIn.go")}</Button>
        <p className="signin-hint">{t("signIn.hint")}</p>
      </form>
      <Languages />
    </main>
  );
}

function SignInTrouble({ failure, withCode }: { failure: unknown; withCode: boolean }) {
  const wait = failure instanceof Problem ? failure.retryAfter : null;
  const tooMany = failure instanceof Problem && failure.status === 429;
  const refused = failure instanceof Problem && failure.is("SIGN_IN_FAILED");
  return (
    <div className="signin-trouble" role="alert">
      <strong>{tooMany ? t("signIn.locked") : refused ? t(withCode ? "signIn.codeFailed" : "signIn.failed") : t("signIn.notNow")}</strong>
      <span>{wait ? t("signIn.wait", { time: showSeconds(wait) }) : refused ? t("signIn.failedHow") : sentence(failure)}</span>
    </div>
  );
}

function Languages() {
  const { locale } = useLanguage();
  return (
    <nav className="signin-languages" aria-label={t("language")}>
      {(Object.entries(LOCALES) as [Locale, string][]).map(([one, name]) => (
        <button key={one} type="button" lang={one} className="plain" aria-current={one === locale} onClick={() => void chooseLanguage(one, null)}>{name}</button>
      ))}
    </nav>
  );
}
