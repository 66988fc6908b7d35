import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Modal, Steps } from "antd";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { sentence } from "../../kit/panel/Broken";
import type { RecordTypeEntry } from "../catalog/types";
import { manyOf } from "../catalog/words";
import { begin, rehearse, type Deed, type Which } from "./bulk";
import { BulkRun } from "./BulkRun";
import { DeedChoice } from "./DeedChoice";
import { Rehearsal } from "./Rehearsal";
import "./bulk.css";

interface Props {
  entry: RecordTypeEntry;
  which: Which;
  count: number;
  /** What is offered first: values for fields, or a verb. */
  firstWay?: "fields" | "verb";
  onDone: () => void;
  onClose: () => void;
}

/** Changes many records in three steps: say what, see what would happen, let it run. */
export function BulkDialog({ entry, which, count, firstWay, onDone, onClose }: Props) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const rehearsing = useMutation({ mutationFn: (asked: Deed) => rehearse(entry.type, which, asked) });
  const beginning = useMutation({ mutationFn: (asked: Deed) => begin(entry.type, which, asked) });
  const step = beginning.data ? 2 : rehearsing.data ? 1 : 0;
  const failure = step === 1 ? beginning.error : rehearsing.error;
  const close = () => {
    if (beginning.data) onDone();
    onClose();
  };
  const footer = [
    step === 1 && <Button key="back" onClick={() => rehearsing.reset()}>{t("bulk.back")}</Button>,
    <Button key="close" onClick={close}>{t(step === 2 ? "close" : "cancel")}</Button>,
    step === 0 && <Button key="preview" type="primary" disabled={!deed} loading={rehearsing.isPending} onClick={() => deed && rehearsing.mutate(deed)}>{t("bulk.preview")}</Button>,
    step === 1 && <Button key="run" type="primary" disabled={rehearsing.data?.total === 0} loading={beginning.isPending} onClick={() => deed && beginning.mutate(deed)}>{t("bulk.run", { n: showNumber(rehearsing.data?.total ?? count) })}</Button>,
  ];
  return (
    <Modal open width={620} title={t("bulk.title", { n: showNumber(count), many: manyOf(entry) })} onCancel={close} footer={footer} mask={{ closable: false }} destroyOnHidden>
      <Steps size="small" current={step} className="bulk-steps" items={[{ title: t("bulk.step.choose") }, { title: t("bulk.step.preview") }, { title: t("bulk.step.run") }]} />
      {step === 0 && <DeedChoice entry={entry} firstWay={firstWay} onDeed={setDeed} />}
      {step === 1 && rehearsing.data && <Rehearsal found={rehearsing.data} />}
      {step === 2 && beginning.data && <BulkRun type={entry.type} job={beginning.data} isUndoable={deed !== null && "change" in deed} />}
      {failure && <p className="bulk-failure" role="alert">{sentence(failure)}</p>}
    </Modal>
  );
}
