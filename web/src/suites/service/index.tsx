import { FilesPanel } from "../../engine/files/FilesPanel";
import { recordType } from "../../engine/suite";
import { AboutPanel } from "./cases/AboutPanel";
import { DecisionPanel } from "./cases/DecisionPanel";
import { NewCase } from "./cases/NewCase";
import { PromisesPanel } from "./cases/PromisesPanel";
import { Steps } from "./cases/Steps";
import { FiguresLink } from "./figures/FiguresLink";
import { OutdatedClocks } from "./levels/OutdatedClocks";

export const serviceCase = recordType("service/cases", {
  icon: "check",
  Lead: Steps,
  Form: NewCase,
  facts: [AboutPanel],
  panels: [DecisionPanel, PromisesPanel, FilesPanel],
  mainVerbs: ["acknowledge", "assess", "decide", "inform", "confirm", "close"],
  shownElsewhere: ["reference", "proposal"],
  listActions: () => <FiguresLink />,
});
export const slaPolicy = recordType("service/sla-policies", { icon: "schedule", panels: [OutdatedClocks], mainVerbs: [] });
export const promise = recordType("service/promises", { icon: "schedule", mainVerbs: ["keep"] });
