import { useState } from "react";
import { App } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { ask } from "../api/http";
import { isWritable, may } from "../catalog/catalog";
import { valueAt } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue, Verb } from "../catalog/types";
import { refreshRecord } from "../form/write";
import type { Edits } from "../list/grid/useEdits";
import { useMoved } from "../list/grid/useMoved";
import type { Read } from "../record/useRecord";

/** The verbs by which a record may come to a value: those that surely lead there, and those that first need to know more. */
export interface Offer {
  read: Read;
  value: string | null;
  sure: Verb[];
  perhaps: Verb[];
}

/** Moves cards: writes the field where it may be written, else asks the server which verbs lead there; several then go through the bulk change. */
export function useMove(entry: RecordTypeEntry, field: Field, edits: Edits) {
  const { message } = App.useApp();
  const moved = useMoved(edits);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [many, setMany] = useState<string[] | null>(null);

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

  /** Says whether the cards stand where they shall; where only verbs lead there, that is asked first. */
  const move = async (records: RecordValue[], value: string | null): Promise<boolean> => {
    const others = records.filter((record) => (valueAt(record, field.path) ?? null) !== value);
    const [only] = others;
    if (!only) return true;
    try {
      if (may(entry, "change") && (isWritable(field) || field.path === "owner")) {
        await moved(others.map((record) => ({ record, values: { [field.path]: value } })), t("board.moved", { n: others.length }));
        return true;
      }
      if (others.length > 1) setMany(others.map((record) => record.id));
      else await offerVerbs(only, value);
    } catch (failure) {
      void message.error(sentence(failure));
      await refreshRecord(entry.type, only.id);
    }
    return false;
  };
  const close = () => {
    setOffer(null);
    setMany(null);
  };
  return { move, offer, many, close };
}
