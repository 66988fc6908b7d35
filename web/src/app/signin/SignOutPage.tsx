import { useEffect } from "react";
import { useMutation } from "@tanstack/react-query";
import { Navigate, useLocation } from "react-router";
import { signOut } from "../../engine/api/session";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { LEAVING } from "./leaving";

/** The way out: ends the session, and says so where the server could not be told. */
export function SignOutPage() {
  const { state } = useLocation() as { state: Partial<typeof LEAVING.state> | null };
  const { mutate, isError, error } = useMutation({ mutationFn: signOut });
  const meant = state?.leaving === true;
  useEffect(() => {
    if (meant) mutate();
  }, [meant, mutate]);
  if (!meant) return <Navigate to="/" replace />;
  return isError ? <Broken failure={error} onRetry={() => mutate()} /> : <Bones lines={3} />;
}
