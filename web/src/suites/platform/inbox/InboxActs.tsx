import { useState } from "react";
import { EllipsisOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useCatalog } from "../../../engine/catalog/catalog";
import { AskDialog } from "../../../engine/record/AskDialog";
import { sentence } from "../../../kit/panel/Broken";
import { below } from "../../../kit/text/direction";
import { t } from "../../../kit/text/text";
import { answer, TASKS, taskVerb, type Answer, type InboxItem } from "./inbox";

const ANSWER = "complete";

/** The answers to an item as buttons, and what may be done with the task itself; asked for here, without opening the record. */
export function InboxActs({ item }: { item: InboxItem }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Answer | null>(null);
  const own = useOwnActs(item);
  const acting = useMutation({
    mutationFn: (act: Answer) => answer(item, act.href, {}),
    onSuccess: (_, act) => void message.success(t("verb.done", { verb: labelOf(item, act) })),
    onError: (failure) => void message.error(sentence(failure)),
  });
  // what needs no further word and can be taken back is done at once
  const start = (act: Answer) => (isLight(item, act) ? acting.mutate(act) : setAsked(act));
  const answers = item.action?.verbs ?? [];
  return (
    <div className="inbox-acts">
      {answers.map((act, at) => <Button key={act.verb} type={at === 0 && item.kind !== "NOTICE" ? "primary" : "default"} loading={acting.isPending && acting.variables.verb === act.verb} onClick={() => start(act)}>{labelOf(item, act)}</Button>)}
      {answers.length === 0 && <span className="faint inbox-no-answer">{t("inbox.noAnswer")}</span>}
      {own.length > 0 && (
        <Dropdown trigger={["click"]} menu={{ items: own.map((act) => ({ key: act.verb, label: act.label, onClick: () => start(act) })) }} placement={below("end")}>
          <Button icon={<EllipsisOutlined aria-hidden />} aria-label={t("inbox.more")} />
        </Dropdown>
      )}
      {asked && (
        <AskDialog key={asked.verb} title={asked.label} what={item.record?.label ? `${item.title} · ${item.record.typeLabel} ${item.record.label}` : item.title} fields={asked.fields}
          onAct={(parameters) => answer(item, asked.href, parameters)} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function useOwnActs(item: InboxItem): Answer[] {
  const entry = useCatalog().find(TASKS);
  const known = (entry?.verbs ?? []).filter((verb) => verb.verb !== ANSWER && item.verbs.includes(verb.verb));
  return known.map((verb) => ({ verb: verb.verb, label: verb.label, fields: verb.fields, href: taskVerb(item, verb.verb) }));
}

function isLight(item: InboxItem, act: Answer): boolean {
  return act.verb === "claim" || act.verb === "release" || (act.verb === ANSWER && item.kind === "NOTICE");
}

function labelOf(item: InboxItem, act: Answer): string {
  return item.kind === "NOTICE" && act.verb === ANSWER ? t("inbox.read") : act.label;
}
