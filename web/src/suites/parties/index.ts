import { recordType } from "../../engine/suite";
import { HabitsPanel } from "./account/HabitsPanel";
import { ReachPanel } from "./account/ReachPanel";
import { ValueTiles } from "./account/ValueTiles";

export const account = recordType("parties/accounts", {
  icon: "team",
  Lead: ValueTiles,
  facts: [ReachPanel],
  panels: [HabitsPanel],
  filledIn: ["contactPoints/normalised"],
  shownElsewhere: ["value", "contactPoints"],
});
export const person = recordType("parties/people", { icon: "contacts", facts: [ReachPanel], filledIn: ["contactPoints/normalised"], shownElsewhere: ["contactPoints"] });
