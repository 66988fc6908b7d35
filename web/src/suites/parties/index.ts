import { recordType } from "../../engine/suite";
import { t } from "../../kit/text/text";
import { HabitsPanel } from "./account/HabitsPanel";
import { ReachPanel } from "./account/ReachPanel";
import { ValueTiles } from "./account/ValueTiles";

export const account = recordType("parties/accounts", {
  icon: "team",
  quick: [
    { label: () => t("account.quick.people"), condition: { path: "kind", operator: "in", value: "PERSON" } },
    { label: () => t("account.quick.overdue"), condition: { path: "value/nextExpectedOn", operator: "last", value: "365" } },
  ],
  Lead: ValueTiles,
  facts: [ReachPanel],
  panels: [HabitsPanel],
  filledIn: ["contactPoints/normalised"],
  shownElsewhere: ["value", "contactPoints"],
});
export const person = recordType("parties/people", { icon: "contacts", facts: [ReachPanel], filledIn: ["contactPoints/normalised"], shownElsewhere: ["contactPoints"] });
