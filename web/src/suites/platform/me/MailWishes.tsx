import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Checkbox } from "antd";
import { client } from "../../../engine/api/client";
import { ask, get } from "../../../engine/api/http";
import { Bones } from "../../../kit/panel/Bones";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { KINDS, type Kind } from "../inbox/inbox";

interface Wishes {
  mail: Record<Kind, boolean>;
}

const ADDRESS = "platform/mail-wishes";

/** Of which kinds of items I want to hear by mail too. */
export function MailWishes() {
  const { message } = App.useApp();
  const wishes = useQuery({ queryKey: ["mail-wishes"], queryFn: ({ signal }) => get<Wishes>(ADDRESS, undefined, signal) });
  const changing = useMutation({
    mutationFn: (mail: Partial<Record<Kind, boolean>>) => ask<Wishes>(ADDRESS, { method: "PATCH", body: { mail } }),
    onSuccess: ({ body }) => client.setQueryData(["mail-wishes"], body),
    onError: (failure) => void message.error(sentence(failure)),
  });
  if (!wishes.data) return <Bones lines={1} />;
  const wanted = wishes.data.mail;
  return <div className="mail-wishes">{KINDS.map((kind) => <Checkbox key={kind} checked={wanted[kind]} onChange={(event) => changing.mutate({ [kind]: event.target.checked })}>{t(`inbox.kind.${kind}`)}</Checkbox>)}</div>;
}
