import { recordType } from "../../engine/suite";

export const salesOrder = recordType("orders/sales-orders", { icon: "shopping-cart", mainVerbs: ["confirm", "deliver"], filledIn: ["total", "lines/amount", "lines/no"] });
export const returned = recordType("orders/returns", { icon: "rollback", filledIn: ["total", "lines/amount", "lines/no"] });
