import { get } from "../../engine/api/http";
import { recordType } from "../../engine/suite";
import type { Product } from "../../generated/catalog";
import { t } from "../../kit/text/text";

const RECKONED = ["total", "lines/amount", "lines/no"];

export const salesOrder = recordType("orders/sales-orders", {
  icon: "shopping-cart",
  quick: [
    { label: () => t("order.quick.open"), condition: { path: "status", operator: "in", value: "PLACED,CONFIRMED" } },
    { label: () => t("order.quick.month"), condition: { path: "orderedAt", operator: "last", value: "30" } },
  ],
  mainVerbs: ["confirm", "deliver"],
  filledIn: RECKONED,
  follows: { "lines/product": async (product) => ({ unitPrice: (await get<Partial<Product>>(`products/products/${product}`)).price }) },
  firstTab: "details",
});
export const returned = recordType("orders/returns", { icon: "rollback", filledIn: RECKONED, firstTab: "details" });
