import { lazy, Suspense } from "react";
import { Broken } from "../kit/panel/Broken";
import { useSession } from "../engine/api/session";
import { OtpDemandPage } from "./signin/OtpDemandPage";
import { SignInPage } from "./signin/SignInPage";

const Shell = lazy(async () => ({ default: (await import("./shell/Shell")).Shell }));

/** Strangers sign in; the known walk on to the page they asked for. */
export function Door() {
  const session = useSession();
  if (session.isPending) return null;
  if (session.isError) return <main className="door-broken"><Broken failure={session.error} onRetry={() => void session.refetch()} /></main>;
  if (!session.data) return <SignInPage />;
  if (session.data.otp?.overdue) return <OtpDemandPage />;
  return <Suspense fallback={null}><Shell session={session.data} /></Suspense>;
}
