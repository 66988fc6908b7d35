import { useState } from "react";
import { App, Button } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { ask } from "../api/http";
import { isWritable, may } from "../catalog/catalog";
import { valueAt, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue, Verb } from "../catalog/types";
import { refreshRecord } from "../form/write";
import type { Read } from "../record/useRecord";

/** The verbs by which a record may come to a value: those that surely lead there, and those that first need to know more. */
export interface Offer {
  read: Read;
  value: string | null;
  sure: Verb[];
  perhaps: Verb[];
}

const UNDOABLE_SECONDS = 10;

/** Moves a card: writes the field where it may be written, else asks the server which verbs lead there. */
export function useMove(entry: RecordTypeEntry, field: Field) {
  const { message, notification } = App.useApp();
  const [offer, setOffer] = useState<Offer | null>(null);

  const put = async (id: string, version: number, value: unknown) => {
    const { body } = await ask<RecordValue>(`${entry.type}/${id}`, { method: "PATCH", body: withValue({}, field.path, value), ifMatch: `"${version}"` });
    await refreshRecord(entry.type, id);
    return body;
  };

  const write = async (record: RecordValue, value: string | null) => {
    const before = valueAt(record, field.path) ?? null;
    const written = await put(record.id, record.version ?? 0, value);
    const key = `moved ${record.id}`;
    const back = () => {
      notification.destroy(key);
      void put(record.id, written.version ?? 0, before).catch((failure: unknown) => message.error(sentence(failure)));
    };
    notification.success({ key, title: t("board.moved"), duration: UNDOABLE_SECONDS, placement: "bottomRight", actions: <Button size="small" onClick={back}>{t("undo")}</Button> });
  };

  const offerVerbs = async (record: RecordValue, value: string | null) => {
    const { body, etag } = await ask<RecordValue>(`${entry.type}/${record.id}`);
    const possible = entry.verbs.filter((verb) => !verb.onType && !verb.creating && body.verbs?.includes(verb.verb));
    const found = await Promise.all(possible.map(async (verb) => ({ verb, leads: await leadsTo(record.id, verb, value) })));
    const sure = found.filter(({ leads }) => leads === "there").map(({ verb }) => verb);
    const perhaps = found.filter(({ leads }) => leads === "unknown").map(({ verb }) => verb);
    if (!sure.length && !perhaps.length) void message.warning(t("board.noWay", { value: field.options?.find((option) => option.value === value)?.label ?? "" }));
    else setOffer({ read: { record: body, etag: etag ?? `"${body.version ?? 0}"` }, value, sure, perhaps });
  };

  /** Rehearsed by the server: what a verb does is its word alone. */
  const leadsTo = async (id: string, verb: Verb, value: string | null): Promise<"there" | "elsewhere" | "unknown"> => {
    try {
      const { body } = await ask<{ record: RecordValue | null }>(`${entry.type}/${id}/${verb.verb}`, { method: "POST", query: { dryRun: true }, body: {} });
      return body.record && (valueAt(body.record, field.path) ?? null) === value ? "there" : "elsewhere";
    } catch {
      return verb.fields.some((parameter) => parameter.required) ? "unknown" : "elsewhere";
    }
  };

  const move = async (record: RecordValue, value: string | null) => {
    try {
      if (may(entry, "change") && (isWritable(field) || field.path === "owner")) await write(record, value);
      else await offerVerbs(record, value);
    } catch (failure) {
      void message.error(sentence(failure));
      await refreshRecord(entry.type, record.id);
    }
  };
  return { move, offer, close: () => setOffer(null) };
}
