import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { client } from "../../../engine/api/client";
import { get } from "../../../engine/api/http";
import { askSessionAgain } from "../../../engine/api/session";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { showMoment } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { ONE_TIME_PASSWORD } from "./address";
import { EndOneTimePassword } from "./EndOneTimePassword";
import { SetUpOneTimePassword } from "./SetUpOneTimePassword";

const KEY = ["one-time-password"];

interface State {
  since: string | null;
  recoveryCodesLeft: number;
}

/** Whether my sign-in asks for a code as well, and how that begins and ends. */
export function OneTimePassword() {
  const state = useQuery({ queryKey: KEY, queryFn: () => get<State>(ONE_TIME_PASSWORD) });
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void client.invalidateQueries({ queryKey: KEY });
    void askSessionAgain();
  };
  if (state.isPending) return <Bones lines={1} />;
  if (state.isError) return <Broken failure={state.error} onRetry={() => void state.refetch()} />;
  const { since, recoveryCodesLeft } = state.data;
  return (
    <div className="otp-state">
      <p>{since ? t("otp.on", { since: showMoment(since), left: recoveryCodesLeft }) : t("otp.off")}</p>
      <Button onClick={() => setOpen(true)}>{since ? t("otp.end") : t("otp.begin")}</Button>
      {open && (since ? <EndOneTimePassword onClose={close} /> : <SetUpOneTimePassword onClose={close} />)}
    </div>
  );
}
