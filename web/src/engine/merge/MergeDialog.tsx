import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Modal } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken, sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { client } from "../api/client";
import { Problem } from "../api/problem";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { manyOf, oneOf } from "../catalog/words";
import { LinkPicker } from "../fields/link";
import { merge, MOST, useMembers, useRehearsal, type Picks } from "./merge";
import { MergeDone } from "./MergeDone";
import { MergeTable } from "./MergeTable";
import { MergePreview } from "./MergePreview";
import "./merge.css";

interface Props {
  entry: RecordTypeEntry;
  ids: string[];
  onDone?: () => void;
  onClose: () => void;
}

/** Makes several records one: they stand side by side, each pick shows at once what becomes of them, and it can be taken back. */
export function MergeDialog({ entry, ids, onDone, onClose }: Props) {
  const [members, setMembers] = useState(ids);
  const [into, setInto] = useState(ids[0] ?? "");
  const [picks, setPicks] = useState<Picks>({});
  const [all, setAll] = useState(false);
  const reads = useMembers(entry, members);
  const records = reads.map((read) => read.data?.record).filter((record): record is RecordValue => record !== undefined);
  const isRead = records.length === members.length;
  const merging = useMutation({ mutationFn: () => merge(entry.type, records, into, picks) });
  const rehearsal = useRehearsal(entry.type, isRead && !merging.isSuccess ? records : [], into, picks);
  const failure = merging.error ?? rehearsal.error;
  const close = () => {
    if (merging.isSuccess) {
      onDone?.();
      void client.invalidateQueries();   // links to the merged records stand on many pages
    }
    onClose();
  };
  const pick = (path: string, id: string | null) => setPicks((now) => {
    const rest = Object.fromEntries(Object.entries(now).filter(([other]) => other !== path));
    return id ? { ...rest, [path]: id } : rest;
  });
  const reread = () => {
    merging.reset();
    for (const read of reads) void read.refetch();
  };
  const footer = merging.isSuccess ? [<Button key="close" onClick={close}>{t("close")}</Button>] : [
    <Button key="close" onClick={close}>{t("cancel")}</Button>,
    <Button key="merge" type="primary" loading={merging.isPending} disabled={!rehearsal.data || rehearsal.isError || rehearsal.isFetching} onClick={() => merging.mutate()}>{t("merge.do", { n: members.length, many: manyOf(entry) })}</Button>,
  ];
  return (
    <Modal open width={1100} className="merge-dialog" title={t("merge.title", { many: manyOf(entry) })} onCancel={close} footer={footer} mask={{ closable: false }} destroyOnHidden>
      {merging.isSuccess ? <MergeDone entry={entry} into={into} told={merging.data} onLeave={close} /> : (
        <>
          <p className="muted">{t("merge.how")}</p>
          {reads.find((read) => read.isError) && <Broken failure={reads.find((read) => read.isError)?.error} onRetry={reread} />}
          {members.length < MOST && (
            <div className="merge-more">
              <LinkPicker key={members.length} target={entry.type} label={t("merge.add", { one: oneOf(entry) })} value={null} autoFocus={members.length < 2} onPick={(face) => face && !members.includes(face.id) && setMembers([...members, face.id])} />
              <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>{t("merge.all")}</Checkbox>
            </div>
          )}
          {!isRead && !reads.some((read) => read.isError) && <Bones lines={6} />}
          {isRead && members.length > 1 && <MergeTable entry={entry} records={records} into={into} picks={picks} result={rehearsal.data?.record} all={all} onInto={setInto} onPick={pick} />}
          {members.length < 2 && <p>{t("merge.chooseOther", { one: oneOf(entry) })}</p>}
          {rehearsal.data && !rehearsal.isError && <MergePreview entry={entry} found={rehearsal.data} />}
          {failure && <Alert type="error" showIcon title={sentence(failure)} description={flaws(failure)} action={isStale(failure) ? <Button size="small" onClick={reread}>{t("merge.reread")}</Button> : undefined} />}
        </>
      )}
    </Modal>
  );
}

function isStale(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 412;
}

function flaws(failure: unknown): string | undefined {
  return failure instanceof Problem && failure.fields.length ? failure.fields.map((flaw) => `${flaw.path}: ${flaw.message}`).join(" ") : undefined;
}
