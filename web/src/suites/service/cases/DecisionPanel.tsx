import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Checkbox, InputNumber, Radio } from "antd";
import type { PanelProps } from "../../../engine/suite";
import { RecordLink } from "../../../engine/fields/RecordLink";
import { isMasked } from "../../../engine/fields/Value";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { act } from "../../../engine/form/write";
import { useRecord } from "../../../engine/record/useRecord";
import { useCatalog } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { Panel } from "../../../kit/panel/Panel";
import { Tag } from "../../../kit/tag/Tag";
import { showMoney, showNumber, type Money } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Case, Product } from "../../../generated/catalog";
import { ProposalView } from "../complaint/ProposalView";
import { useStock } from "../reads";
import { useLabels, useWords } from "../words";

/** What the lead needs to decide: what the policy proposes and why, what is in stock and what it costs; and the decision. */
export function DecisionPanel({ record }: PanelProps) {
  const one = record as unknown as Case;
  // A section whose every field is masked is not there at all.
  if (one.kind !== "COMPLAINT" || isMasked(record, "proposal") || !one.proposal) return null;
  return (
    <>
      <Panel title={t("complaint.proposal")}><ProposalView proposal={one.proposal} /></Panel>
      {one.reference.product && <Panel title={t("case.stock")}><Stock product={one.reference.product} quantity={one.reference.quantity ?? 1} /></Panel>}
      {one.decision?.returnedBecause && <p className="case-refused" role="status">{t("case.refusedBecause", { reason: one.decision.returnedBecause })}</p>}
      {record.verbs?.includes("decide") && <Decide one={one} />}
    </>
  );
}

function Stock({ product, quantity }: { product: string; quantity: number }) {
  const stock = useStock(product);
  const entry = useCatalog().find("products/products");
  const goods = entry ? <Cost entry={entry} product={product} quantity={quantity} /> : null;
  if (stock.isError) return goods;
  const left = stock.data?.reduce((sum, item) => sum + (item.available ?? 0), 0) ?? 0;
  return (
    <dl className="facts">
      {stock.data?.map((item) => (
        <div key={item.id}><dt>{item.warehouse$?.label ?? "–"}</dt><dd className="num">{t("case.stockOf", { available: showNumber(item.available ?? 0), onHand: showNumber(item.onHand ?? 0), reserved: showNumber(item.reserved ?? 0) })}</dd></div>
      ))}
      {stock.isSuccess && left < quantity && <div><dt /><dd><Tag tone="wrong">{t("case.noStock")}</Tag></dd></div>}
      {goods}
    </dl>
  );
}

function Cost({ entry, product, quantity }: { entry: RecordTypeEntry; product: string; quantity: number }) {
  const found = useRecord(entry, product).data?.record as unknown as Product | undefined;
  if (!found) return null;
  const times = (money: Money) => showMoney({ ...money, amount: (Number(money.amount) * quantity).toFixed(2) });
  return (
    <>
      {found.price && <div><dt>{t("case.worth")}</dt><dd className="num">{times(found.price)}</dd></div>}
      {found.cost && <div><dt>{t("case.cost")}</dt><dd className="num">{times(found.cost)}</dd></div>}
      <div><dt /><dd><RecordLink type="products/products" id={product} face={{ id: product, label: found.name }} /></dd></div>
    </>
  );
}

function Decide({ one }: { one: Case }) {
  const { message } = App.useApp();
  const word = useWords("service/cases");
  const label = useLabels("service/cases");
  const remedies = [...new Set([...(one.proposal.allowed ?? ["REPLACE", "REFUND", "CREDIT"]), "REJECT"] as const)];
  const [remedy, setRemedy] = useState(one.proposal.remedy ?? remedies[0] ?? "REPLACE");
  const [returnNeeded, setReturnNeeded] = useState(one.proposal.returnNeeded ?? false);
  const [amount, setAmount] = useState<string | null>(null);
  const isMoney = remedy === "REFUND" || remedy === "CREDIT";
  const currency = one.proposal.limit?.currency ?? one.reference.price?.currency ?? "CNY";
  const deciding = useMutation({
    mutationFn: () => act("service/cases", one.id, "decide", { remedy, returnNeeded, ...(isMoney && amount ? { amount: { amount, currency } } : {}) }),
    onSuccess: () => void message.success(t("verb.done", { verb: word("proposal/remedy", remedy) })),
  });
  return (
    <Panel title={t("case.decide")}>
      <form className="decide" onSubmit={(event) => { event.preventDefault(); deciding.mutate(); }}>
        <Radio.Group aria-label={t("case.remedy")} value={remedy} onChange={(event) => setRemedy(event.target.value as typeof remedy)} options={remedies.map((value) => ({ value, label: word("proposal/remedy", value) }))} className="decide-remedies" />
        {isMoney && <label>{t("case.amount")} <InputNumber<string> stringMode min="0" precision={2} value={amount} suffix={currency} onChange={setAmount} /></label>}
        {remedy !== "REJECT" && <Checkbox checked={returnNeeded} onChange={(event) => setReturnNeeded(event.target.checked)}>{t("case.return")}</Checkbox>}
        <FindingsSummary failure={deciding.error} labelOf={label} />
        <Button type="primary" htmlType="submit" block loading={deciding.isPending}>{t("case.decideNow", { remedy: word("proposal/remedy", remedy) })}</Button>
      </form>
    </Panel>
  );
}
