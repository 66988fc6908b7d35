import { recordType } from "../../engine/suite";
import { t } from "../../kit/text/text";

export const approval = recordType("finance/approvals", {
  icon: "check",
  mainVerbs: ["approve"],
  firstTab: "details",
  quick: [{ label: () => t("approval.quick.waiting"), condition: { path: "state", operator: "in", value: "PENDING" } }],
});
export const cost = recordType("finance/costs", { icon: "tags", firstTab: "details" });
export const courierClaim = recordType("finance/courier-claims", { icon: "rollback", mainVerbs: ["accept", "settle"], firstTab: "details" });
export const approvalLimit = recordType("finance/approval-limits", { icon: "safety", firstTab: "details" });
