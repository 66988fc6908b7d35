import type { PanelProps } from "../../../engine/suite";
import type { OutboundOrder } from "../../../generated/catalog";
import { PackingList } from "./PackingList";
import { PickPanel } from "./PickPanel";
import { ShipPanel } from "./ShipPanel";
import "./outbound.css";

/** What is to be done with an outbound order now, large enough for a telephone in a glove. */
export function OutboundWork({ record }: PanelProps) {
  const order = record as unknown as OutboundOrder;
  return (
    <>
      {order.verbs?.includes("pick") && <PickPanel key={order.id} order={order} />}
      {order.verbs?.includes("ship") && <ShipPanel key={order.id} order={order} />}
      <PackingList order={order} />
    </>
  );
}
