import { recordType } from "../../engine/suite";

export const product = recordType("products/products", { icon: "shopping" });
export const category = recordType("products/categories", { icon: "tags" });
export const unit = recordType("products/units", { icon: "appstore" });
