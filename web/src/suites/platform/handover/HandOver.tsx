import { useState } from "react";
import { SwapOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Steps } from "antd";
import { client } from "../../../engine/api/client";
import { BulkRun } from "../../../engine/bulk/BulkRun";
import { Rehearsal } from "../../../engine/bulk/Rehearsal";
import type { PanelProps } from "../../../engine/suite";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { TransferChoice } from "./TransferChoice";
import { beginTransfer, rehearseTransfer, useOwned, type TransferWish } from "./transfer";
import "../../../engine/bulk/bulk.css";
import "./handover.css";

/** Hands over what this person owns: choose what and to whom, see what would happen, let it run, take it back. */
export function HandOver({ record }: PanelProps) {
  const owned = useOwned(record.id);
  const [wish, setWish] = useState<TransferWish | null>(null);
  const rehearsing = useMutation({ mutationFn: rehearseTransfer });
  const beginning = useMutation({ mutationFn: beginTransfer });
  const again = () => {
    beginning.reset();
    rehearsing.reset();
    void client.invalidateQueries({ queryKey: ["owned", record.id] });
  };
  if (owned.isPending) return <Bones lines={8} />;
  if (owned.isError) return <Broken failure={owned.error} onRetry={() => void owned.refetch()} />;
  const step = beginning.data ? 2 : rehearsing.data ? 1 : 0;
  const failure = step === 1 ? beginning.error : rehearsing.error;
  if (step === 0 && !owned.data.length) return <Empty small mark={<SwapOutlined aria-hidden />} title={t("transfer.nothing")}>{t("transfer.nothingHow")}</Empty>;
  return (
    <div className="handover">
      <p className="muted handover-how">{t("transfer.how")}</p>
      <Steps size="small" current={step} className="bulk-steps" items={[{ title: t("bulk.step.choose") }, { title: t("bulk.step.preview") }, { title: t("bulk.step.run") }]} />
      <div hidden={step !== 0}><TransferChoice from={record.id} owned={owned.data} busy={rehearsing.isPending} onPreview={(next) => { setWish(next); rehearsing.mutate(next); }} /></div>
      {step === 1 && rehearsing.data && (
        <>
          <Rehearsal found={rehearsing.data} />
          <p className="handover-acts">
            <Button onClick={() => rehearsing.reset()}>{t("bulk.back")}</Button>
            <Button type="primary" disabled={rehearsing.data.total === 0} loading={beginning.isPending} onClick={() => wish && beginning.mutate(wish)}>{t("transfer.run", { n: showNumber(rehearsing.data.total) })}</Button>
          </p>
        </>
      )}
      {step === 2 && beginning.data && (
        <>
          <BulkRun type={wish?.types[0]?.type ?? ""} job={beginning.data} isUndoable />
          <p className="handover-acts"><Button onClick={again}>{t("transfer.again")}</Button></p>
        </>
      )}
      {failure && <p className="bulk-failure" role="alert">{sentence(failure)}</p>}
    </div>
  );
}
