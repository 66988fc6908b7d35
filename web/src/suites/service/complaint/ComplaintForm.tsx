import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, InputNumber } from "antd";
import { ask } from "../../../engine/api/http";
import { client } from "../../../engine/api/client";
import type { RecordValue } from "../../../engine/catalog/types";
import { FilePick } from "../../../engine/files/FilePick";
import { useUploads } from "../../../engine/files/useUploads";
import { WaitingFiles } from "../../../engine/files/WaitingFiles";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { Panel } from "../../../kit/panel/Panel";
import { dayOf, showDay } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { useLater } from "../../../kit/useLater";
import { useRehearsal, useShipmentOf } from "../reads";
import { useLabels } from "../words";
import { bodyOf, keepDraft, keptDraft, type Told } from "./draft";
import { CausePicker } from "./CausePicker";
import { OrderLinePicker, type PickedLine } from "./OrderLinePicker";
import { PromiseEdit } from "./PromiseEdit";
import { ProposalView } from "./ProposalView";
import "./complaint.css";

interface Props {
  customer: string;
  /** The call in which it is told. */
  interaction: string | null;
  onFiled: (filed: RecordValue) => void;
}

const nothing = (): Told => ({ line: null, cause: null, subject: "", story: "", quantity: null, promise: { text: t("complaint.promiseText"), dueAt: null } });

/** Takes a complaint down in the order in which a customer tells it: the goods, what is wrong, what he was promised. */
export function ComplaintForm({ customer, interaction, onFiled }: Props) {
  const { message } = App.useApp();
  const [told, setTold] = useState<Told>(() => keptDraft(customer) ?? nothing());
  const label = useLabels("service/cases");
  const [key] = useState(() => crypto.randomUUID());
  const photos = useUploads();
  const isSending = photos.waiting.some((one) => one.share !== null);
  const tell = (more: Partial<Told>) => {
    const next = { ...told, ...more };
    setTold(next);
    keepDraft(customer, next);
  };
  const filing = useMutation({
    mutationFn: async () => (await ask<RecordValue>("service/cases", { method: "POST", body: bodyOf(customer, told, interaction), idempotencyKey: `${key} ${JSON.stringify(told).length}` })).body,
    onSuccess: (filed) => {
      keepDraft(customer, null);
      void client.invalidateQueries({ queryKey: ["list", "service/cases"] });
      void client.invalidateQueries({ queryKey: ["card", "parties/accounts", customer] });
      void message.success(t("complaint.filed", { number: String(filed.number ?? "") }));
      void sendPhotos(filed);
    },
  });
  /** The case stands, whatever becomes of its photos: those that fail wait here until they are sent again or let go. */
  const sendPhotos = async (filed: RecordValue) => {
    if (await photos.send(`service/cases/${filed.id}`, photos.waiting)) onFiled(filed);
  };
  const filed = filing.data ?? null;
  return (
    <form className="complaint" onSubmit={(event) => { event.preventDefault(); if (!filed) filing.mutate(); }} noValidate>
      <Panel title={t("complaint.what")}>
        <OrderLinePicker customer={customer} picked={told.line} onPick={(line) => tell({ line, quantity: line?.quantity ?? null })} />
        {told.line && <WentOut line={told.line} quantity={told.quantity} onQuantity={(quantity) => tell({ quantity })} />}
      </Panel>
      <Panel title={t("complaint.why")}>
        <div className="complaint-fields">
          <div><label htmlFor="complaint-cause">{t("complaint.cause")}</label><CausePicker id="complaint-cause" value={told.cause} onChange={(cause, name) => tell({ cause, subject: told.subject || (name ?? "") })} /></div>
          <div><label htmlFor="field-subject">{t("complaint.subject")}<span className="required" aria-hidden> *</span></label><Input id="field-subject" value={told.subject} maxLength={200} onChange={(event) => tell({ subject: event.target.value })} /></div>
          <div className="long"><label htmlFor="complaint-story">{t("complaint.story")}</label><Input.TextArea id="complaint-story" value={told.story} autoSize={{ minRows: 3, maxRows: 10 }} onChange={(event) => tell({ story: event.target.value })} /></div>
        </div>
      </Panel>
      <Panel title={t("complaint.photos")}>
        <FilePick onFiles={photos.choose}><WaitingFiles files={photos.waiting} onDrop={photos.drop} /></FilePick>
      </Panel>
      <Panel title={t("complaint.proposal")}><Foreseen body={told.cause || told.line ? bodyOf(customer, { ...told, subject: told.subject.trim() || "–", promise: { text: "", dueAt: null } }, null) : null} /></Panel>
      <Panel title={t("complaint.told")}><PromiseEdit value={told.promise} onChange={(promise) => tell({ promise })} /></Panel>
      <FindingsSummary failure={filing.error} labelOf={label} />
      {filed && !isSending && <p role="status">{t("complaint.photosLeft", { number: String(filed.number ?? "") })}</p>}
      <div className="complaint-acts">
        {filed && <Button onClick={() => onFiled(filed)}>{t("complaint.photosWithout")}</Button>}
        {filed
          ? <Button type="primary" loading={isSending} onClick={() => void sendPhotos(filed)}>{t("retry")}</Button>
          : <Button type="primary" htmlType="submit" loading={filing.isPending}>{t("complaint.file")}</Button>}
      </div>
    </form>
  );
}

function WentOut({ line, quantity, onQuantity }: { line: PickedLine; quantity: number | null; onQuantity: (quantity: number | null) => void }) {
  const shipment = useShipmentOf(line.order).data;
  return (
    <p className="went-out">
      <label>{t("complaint.quantity")} <InputNumber size="small" min={0.001} max={line.quantity} value={quantity} onChange={onQuantity} /></label>
      {shipment?.shippedAt && <span className="muted">{t("complaint.shipped", { day: showDay(dayOf(shipment.shippedAt)), courier: shipment.courier ?? "–", packer: shipment.packer$?.label ?? "–" })}</span>}
    </p>
  );
}

const PAUSE_MS = 400;

function Foreseen({ body }: { body: Record<string, unknown> | null }) {
  const settled = useLater(JSON.stringify(body), PAUSE_MS);
  const rehearsal = useRehearsal(JSON.parse(settled) as Record<string, unknown> | null);
  return rehearsal.data ? <ProposalView proposal={rehearsal.data.proposal} /> : <p className="muted">{t("complaint.proposalNone")}</p>;
}
