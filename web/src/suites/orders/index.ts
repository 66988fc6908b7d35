import { recordType } from "../../engine/suite";

export const salesOrder = recordType("orders/sales-orders", { icon: "shopping-cart" });
export const returned = recordType("orders/returns", { icon: "rollback" });
