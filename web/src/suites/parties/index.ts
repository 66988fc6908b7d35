import { recordType } from "../../engine/suite";
import { ReachPanel } from "./account/ReachPanel";
import { ValueTiles } from "./account/ValueTiles";

export const account = recordType("parties/accounts", {
  icon: "team",
  Lead: ValueTiles,
  facts: [ReachPanel],
  shownElsewhere: ["value", "contactPoints"],
});
export const person = recordType("parties/people", { icon: "contacts", facts: [ReachPanel] });
