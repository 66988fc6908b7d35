import { App, Button } from "antd";
import { below } from "../../../kit/text/direction";
import { t } from "../../../kit/text/text";
import type { Edits, Edit } from "./useEdits";

const UNDOABLE_SECONDS = 10;

/** Writes edits that move records to another place, and offers for a while to take that back. */
export function useMoved(edits: Edits) {
  const { message, notification } = App.useApp();
  return async (moves: Edit[], sentence: string) => {
    const { done, refused } = await edits.write(moves);
    const [first] = refused;
    if (first) void message.error(moves.length > 1 ? t("grid.someFailed", { n: refused.length, of: moves.length, why: first.why }) : first.why);
    if (!done.length) return;
    const key = `moved ${done.map((one) => one.id).join(" ")}`;
    const back = () => {
      notification.destroy(key);
      void edits.undo(done);
    };
    notification.success({ key, title: sentence, duration: UNDOABLE_SECONDS, placement: below("end"), actions: <Button size="small" onClick={back}>{t("undo")}</Button> });
  };
}
