import { isMasked } from "../../../engine/fields/Value";
import { RecordLink } from "../../../engine/fields/RecordLink";
import type { PanelProps } from "../../../engine/suite";
import { Panel } from "../../../kit/panel/Panel";
import { dayOf, showDay, showPhone } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Case } from "../../../generated/catalog";
import { useLabels } from "../words";

/** Which goods, to whom they went and how they went out the first time. */
export function AboutPanel({ record }: PanelProps) {
  const label = useLabels("service/cases");
  if (isMasked(record, "reference")) return null;
  const { reference } = record as unknown as Case;
  if (!reference.product && !reference.order) return null;
  const { shipTo, dispatch } = reference;
  return (
    <Panel title={t("case.about")}>
      <dl className="facts">
        {reference.product && <div><dt>{label("reference/product")}</dt><dd><RecordLink type="products/products" id={reference.product} face={reference.product$ ?? undefined} />{reference.quantity !== null && <span className="num"> × {reference.quantity}</span>}</dd></div>}
        {reference.batch && <div><dt>{label("reference/batch")}</dt><dd>{reference.batch}</dd></div>}
        {reference.order && <div><dt>{label("reference/order")}</dt><dd><RecordLink type="orders/sales-orders" id={reference.order} face={reference.order$ ?? undefined} /></dd></div>}
        {shipTo?.consignee && <div><dt>{label("reference/shipTo/consignee")}</dt><dd>{shipTo.consignee}</dd></div>}
        {shipTo?.phone && <div><dt>{label("reference/shipTo/phone")}</dt><dd><a className="num" href={`tel:${shipTo.phone}`}>{showPhone(shipTo.phone)}</a></dd></div>}
        {shipTo?.address && <div><dt>{label("reference/shipTo/address")}</dt><dd>{shipTo.address}</dd></div>}
        {dispatch?.shippedAt && <div><dt>{t("case.original")}</dt><dd>{t("complaint.shipped", { day: showDay(dayOf(dispatch.shippedAt)), courier: dispatch.courier ?? "–", packer: dispatch.packer$?.label ?? "–" })}</dd></div>}
      </dl>
    </Panel>
  );
}
