import { App, Button } from "antd";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../../engine/api/client";
import { businessNow } from "../../../engine/api/session";
import type { PanelProps } from "../../../engine/suite";
import { act } from "../../../engine/form/write";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { showMoment, showRelative } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Promise as Promised } from "../../../generated/catalog";
import { usePromises } from "../reads";
import { useWords } from "../words";

/** What the customer was told, and whether it was kept. */
export function PromisesPanel({ record }: PanelProps) {
  const promises = usePromises(record.id);
  return (
    <Panel title={t("case.promises")}>
      {promises.isError && <Broken failure={promises.error} onRetry={() => void promises.refetch()} />}
      {promises.data?.length === 0 && <p className="muted">{t("case.noPromises")}</p>}
      <ul className="case-promises">{promises.data?.map((promise) => <One key={promise.id} promise={promise} record={record.id} />)}</ul>
    </Panel>
  );
}

function One({ promise, record }: { promise: Promised; record: string }) {
  const { message } = App.useApp();
  const word = useWords("service/promises");
  const keeping = useMutation({
    mutationFn: () => act("service/promises", promise.id, "keep", {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["list", "service/promises", "of", record] }),
    onError: (failure) => void message.error(sentence(failure)),
  });
  return (
    <li>
      <span>{promise.text}</span>
      <span className="case-promise-state" title={showMoment(promise.dueAt)}>
        {promise.state === "OPEN" ? <Tag tone={Date.parse(promise.dueAt) < businessNow() ? "wrong" : "attention"}>{t("case.due", { when: showRelative(promise.dueAt, businessNow()) })}</Tag> : <Tag meaning={promise.state ?? ""}>{word("state", promise.state ?? "")}</Tag>}
        {promise.verbs?.includes("keep") && <Button size="small" loading={keeping.isPending} onClick={() => keeping.mutate()}>{t("case.keep")}</Button>}
      </span>
    </li>
  );
}
