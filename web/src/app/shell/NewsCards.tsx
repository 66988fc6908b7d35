import { useEffect, useEffectEvent } from "react";
import { App } from "antd";
import { useNavigate } from "react-router";
import { onEvent } from "../../engine/api/events";
import { below } from "../../kit/text/direction";
import { isMessageKey, t } from "../../kit/text/text";

/** Something that the reader is told, in his language. */
interface News {
  kind?: string;
  text?: string;
  key?: string;
}

const SECONDS = 8;

/** Shows what the reader is told as cards at the side; they take no focus and leave by themselves. */
export function NewsCards() {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const show = useEffectEvent((told: string) => {
    const { text, kind, key } = JSON.parse(told) as News;
    if (!text) return;
    const title = `inbox.one.${kind}`;
    notification.open({
      key, title: isMessageKey(title) ? t(title) : t("inbox.title"), description: text, placement: below("end"), duration: SECONDS, role: "status",
      onClick: () => void navigate("/inbox"),
    });
  });
  useEffect(() => onEvent("inbox", (told) => show(told)), []);
  return null;
}
