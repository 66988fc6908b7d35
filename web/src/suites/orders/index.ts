import { recordType } from "../../engine/suite";

export const salesOrder = recordType("orders/sales-orders", { icon: "shopping-cart", mainVerbs: ["confirm", "deliver"] });
export const returned = recordType("orders/returns", { icon: "rollback" });
