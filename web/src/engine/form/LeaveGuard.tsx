import { useEffect } from "react";
import { Button, Modal } from "antd";
import { useBlocker } from "react-router";
import { t } from "../../kit/text/text";

/** What a page tells the guard that leaves because its record was deleted: what was typed has nothing left to be saved to. */
export const GONE = { gone: true };

/** Asks once before unsaved typing is left behind; it stays as a draft unless one discards it. */
export function LeaveGuard({ isDirty, onDiscard }: { isDirty: boolean; onDiscard: () => void }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && nextLocation.state !== GONE && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
  const blocked = blocker.state === "blocked";
  const footer = [
    <Button key="discard" danger onClick={() => { onDiscard(); blocker.proceed?.(); }}>{t("leave.discard")}</Button>,
    <Button key="leave" onClick={() => blocker.proceed?.()}>{t("leave.keep")}</Button>,
    <Button key="stay" type="primary" onClick={() => blocker.reset?.()}>{t("leave.stay")}</Button>,
  ];
  return <Modal open={blocked} title={t("leave.title")} footer={footer} onCancel={() => blocker.reset?.()} width={460}>{t("leave.text")}</Modal>;
}
