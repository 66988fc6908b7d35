import { recordType } from "../../engine/suite";
import { t } from "../../kit/text/text";
import { OutboundWork } from "./outbound/OutboundWork";

export const outboundOrder = recordType("fulfilment/outbound-orders", {
  icon: "shopping",
  Lead: OutboundWork,
  ownVerbs: ["pick", "ship"],
  firstTab: "details",
  quick: [
    { label: () => t("outbound.quick.toPick"), condition: { path: "status", operator: "in", value: "RELEASED" } },
    { label: () => t("outbound.quick.toShip"), condition: { path: "status", operator: "in", value: "PICKED" } },
  ],
});
export const stockItem = recordType("fulfilment/stock-items", { icon: "appstore", firstTab: "details" });
export const reservation = recordType("fulfilment/reservations", { icon: "schedule", firstTab: "details" });
export const shipment = recordType("fulfilment/shipments", { icon: "check", firstTab: "details" });
