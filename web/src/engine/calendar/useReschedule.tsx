import { App, Button } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { showDay, showTime } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { ask } from "../api/http";
import { valueAt, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { refreshRecord } from "../form/write";
import { onDay } from "./days";

const UNDOABLE_SECONDS = 10;

/** Gives a record another day, and takes that back for a while. */
export function useReschedule(entry: RecordTypeEntry, field: Field) {
  const { message, notification } = App.useApp();
  const put = async (id: string, version: number, value: unknown) => {
    const { body } = await ask<RecordValue>(`${entry.type}/${id}`, { method: "PATCH", body: withValue({}, field.path, value), ifMatch: `"${version}"` });
    await refreshRecord(entry.type, id);
    return body;
  };
  return async (record: RecordValue, day: string) => {
    const before = String(valueAt(record, field.path));
    try {
      const written = await put(record.id, record.version ?? 0, onDay(field, before, day, field.kind === "moment" ? showTime(before) : ""));
      const key = `moved ${record.id}`;
      const back = () => {
        notification.destroy(key);
        void put(record.id, written.version ?? 0, before).catch((failure: unknown) => message.error(sentence(failure)));
      };
      notification.success({ key, title: t("calendar.moved", { day: showDay(day) }), duration: UNDOABLE_SECONDS, placement: "bottomRight", actions: <Button size="small" onClick={back}>{t("undo")}</Button> });
    } catch (failure) {
      void message.error(sentence(failure));
      await refreshRecord(entry.type, record.id);
    }
  };
}
