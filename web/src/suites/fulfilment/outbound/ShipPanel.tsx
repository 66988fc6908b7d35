import { useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { AutoComplete, Button, Input } from "antd";
import { Problem } from "../../../engine/api/problem";
import { act } from "../../../engine/form/write";
import { sentence } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showPhone } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { OutboundOrder } from "../../../generated/catalog";
import { useLabels } from "../words";
import { OUTBOUND_ORDERS, useCouriers } from "./codes";

/** Handing a parcel over: to whom it goes, with which courier, under which number. */
export function ShipPanel({ order }: { order: OutboundOrder }) {
  const couriers = useCouriers();
  const label = useLabels(OUTBOUND_ORDERS, "ship");
  const [courier, setCourier] = useState("");
  const [trackingNumber, setTrackingNumber] = useState("");
  const shipping = useMutation({ mutationFn: () => act(OUTBOUND_ORDERS, order.id, "ship", { courier, trackingNumber }) });
  const flaws = shipping.error instanceof Problem ? shipping.error.fields : [];
  const ship = (event: FormEvent) => {
    event.preventDefault();
    shipping.mutate();
  };
  return (
    <Panel title={t("outbound.ship")}>
      <address className="ship-to"><strong>{order.consignee?.name}</strong>{order.consignee?.phone && <a className="num" href={`tel:${order.consignee.phone}`}>{showPhone(order.consignee.phone)}</a>}<span>{order.consignee?.address}</span></address>
      <form className="ship-form" onSubmit={ship}>
        <label><span>{label("courier")}</span>
          <AutoComplete value={courier} onChange={setCourier} options={couriers.data?.map(({ code, name }) => ({ value: code, label: name }))} showSearch={{ filterOption: (typed, option) => `${option?.value} ${option?.label}`.toLowerCase().includes(typed.toLowerCase()) }} />
        </label>
        <label><span>{label("trackingNumber")}</span><Input value={trackingNumber} onChange={(event) => setTrackingNumber(event.target.value)} autoComplete="off" spellCheck={false} /></label>
        <Button type="primary" size="large" htmlType="submit" loading={shipping.isPending} disabled={!courier || !trackingNumber}>{label("")}</Button>
      </form>
      {shipping.isError && <p className="pick-wrong" role="alert">{flaws.length ? flaws.map((flaw) => flaw.message).join(" ") : sentence(shipping.error)}</p>}
    </Panel>
  );
}
